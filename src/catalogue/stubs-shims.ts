/** The function that a shim hands out has a named type with a call signature; that name is the row's member. */
const synchronous = (name: string): string => `export interface ${name} { (...args: any[]): any }`;

export const SYNCKIT_STUB = `
  ${synchronous('SyncFn')}
  export declare function createSyncFn<T = any>(worker: any, options?: any): SyncFn;
  export declare function runAsWorker(fn: (...args: any[]) => any): void;
  export declare const TsRunner: any;
`;

export const MAKE_SYNCHRONOUS_STUB = `
  ${synchronous('SynchronousFunction')}
  export default function makeSynchronous<T = any>(fn: T | string): SynchronousFunction;
`;

export const MAKE_SYNCHRONIZED_STUB = `
  ${synchronous('SynchronizedFunction')}
  export declare function makeSynchronized<T = any>(...args: any[]): SynchronizedFunction;
  export declare function makeSynchronizedFunction<T = any>(...args: any[]): SynchronizedFunction;
  export declare function makeInlineFunctionSynchronized<T = any>(...args: any[]): SynchronizedFunction;
  export declare function makeSynchronizedFunctions(...args: any[]): Record<string, SynchronizedFunction>;
  export declare function makeModuleSynchronized(...args: any[]): Record<string, SynchronizedFunction>;
  export default makeSynchronized;
`;

const commonJsShim = (maker: string, product: string, more = ''): string => `
  declare function ${maker}(...args: any[]): ${maker}.${product};
  declare namespace ${maker} {
    interface ${product} { (...args: any[]): any${more === '' ? '' : `; ${more}`} }
  }
  export = ${maker};
`;

export const DEASYNC_STUB = `
  declare function deasync(fn: (...args: any[]) => any): deasync.Deasynced;
  declare namespace deasync {
    interface Deasynced { (...args: any[]): any }
    function sleep(milliseconds: number): void;
    function runLoopOnce(): void;
    function loopWhile(predicate: () => boolean): void;
  }
  export = deasync;
`;
export const SYNCHRONIZED_PROMISE_STUB = commonJsShim('synchronized', 'SynchronizedFunction');
export const SYNC_RPC_STUB = commonJsShim('rpc', 'SyncClient');
export const PROMPT_SYNC_STUB = commonJsShim('promptSync', 'Prompt', 'hide(question: string): string');

export const PROPER_LOCKFILE_STUB = `
  declare function lockfile(file: string, options?: any): Promise<() => Promise<void>>;
  declare namespace lockfile {
    interface SyncRelease { (): void }
    function lock(file: string, options?: any): Promise<() => Promise<void>>;
    namespace lock {
      function lockSync(file: string, options?: any): SyncRelease;
      function unlockSync(file: string, options?: any): void;
      function checkSync(file: string, options?: any): boolean;
    }
    function unlock(file: string, options?: any): Promise<void>;
    function check(file: string, options?: any): Promise<boolean>;
    function lockSync(file: string, options?: any): SyncRelease;
    function unlockSync(file: string, options?: any): void;
    function checkSync(file: string, options?: any): boolean;
  }
  export = lockfile;
`;

const request = `
    open(method: string, url: string, async?: boolean, user?: string, password?: string): void;
    send(body?: any): void;
    [member: string]: any;`;

export const XMLHTTPREQUEST_STUB = `
  export declare class XMLHttpRequest {
    constructor(options?: any);${request}
  }
`;
export const XMLHTTPREQUEST_SSL_STUB = `
  declare class XMLHttpRequest {
    constructor(options?: any);${request}
  }
  declare namespace XMLHttpRequest {
    export { XMLHttpRequest };
  }
  export = XMLHttpRequest;
`;
