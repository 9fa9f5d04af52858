const members = '[member: string]: any;';

export const PISCINA_STUB = `
  export declare class Piscina<T = any, R = any> {
    constructor(options?: any);
    run(task: T, options?: any): Promise<R>;
    close(options?: any): Promise<void>;
    destroy(): Promise<void>;
    static readonly isWorkerThread: boolean;
    static readonly workerData: any;
    static readonly Piscina: typeof Piscina;
    static move(value: any): any;
    ${members}
  }
  export default Piscina;
  export declare class FixedQueue { ${members} }
  export declare const move: any;
  export declare const isWorkerThread: boolean;
  export declare const workerData: any;
`;

export const TINYPOOL_STUB = `
  export declare class Tinypool {
    constructor(options?: any);
    run(task: any, options?: any): Promise<any>;
    destroy(): Promise<void>;
    recycleWorkers(options?: any): Promise<void>;
    static readonly isWorkerThread: boolean;
    static readonly workerData: any;
    static move(value: any): any;
    ${members}
  }
  export default Tinypool;
  export declare const workerId: number;
`;

export const WORKERPOOL_STUB = `
  declare namespace workerpool {
    interface Pool {
      exec(method: any, parameters?: any[] | null, options?: any): any;
      proxy(): any;
      terminate(force?: boolean, timeout?: number): any;
      stats(): any;
      ${members}
    }
    type WorkerPoolOptions = any;
    function pool(script?: any, options?: any): Pool;
    function worker(methods?: any, options?: any): void;
    function workerEmit(payload: any): void;
    class Transfer { constructor(message: any, transfer: any[]) }
    const isMainThread: boolean;
    const cpus: number;
    const platform: string;
  }
  export = workerpool;
`;

export const THREADS_STUB = `
  export declare class Worker { constructor(path: string, options?: any); ${members} }
  export declare class BlobWorker extends Worker {
    static fromText(source: string, options?: any): Worker;
    static fromUrl(url: string, options?: any): Worker;
  }
  export declare function spawn<T = any>(worker: any, options?: any): Promise<any>;
  export interface Pool<T = any> {
    queue(task: (thread: any) => any): any;
    completed(now?: boolean): Promise<any>;
    settled(now?: boolean): Promise<any>;
    terminate(force?: boolean): Promise<void>;
    ${members}
  }
  export declare const Pool: { new (spawn: () => Promise<any>, options?: any): Pool; (spawn: () => Promise<any>, options?: any): Pool; ${members} };
  export declare const Thread: any;
  export declare function expose(exposed: any): void;
  export declare function Transfer(payload: any, transferables?: any[]): any;
  export declare function isWorkerRuntime(): boolean;
`;

export const JEST_WORKER_STUB = `
  export declare class Worker {
    constructor(path: any, options?: any);
    end(): Promise<any>;
    ${members}
  }
  export type JestWorkerFarm<T = any> = any;
  export declare function messageParent(message: unknown, process?: any): void;
`;

const pools = [
  ['FixedThreadPool', 'size: number, file: string, options?: any'],
  ['FixedClusterPool', 'size: number, file: string, options?: any'],
  ['DynamicThreadPool', 'min: number, max: number, file: string, options?: any'],
  ['DynamicClusterPool', 'min: number, max: number, file: string, options?: any'],
] as const;

export const POOLIFIER_STUB = `${pools
  .map(
    ([name, parameters]) => `
  export declare class ${name}<Data = unknown, Response = unknown> {
    constructor(${parameters});
    execute(data?: Data, name?: string, ...rest: any[]): Promise<Response>;
    destroy(): Promise<void>;
    ${members}
  }`,
  )
  .join('')}
  export declare class ThreadWorker<Data = unknown, Response = unknown> { constructor(functions: any, options?: any); ${members} }
  export declare class ClusterWorker<Data = unknown, Response = unknown> { constructor(functions: any, options?: any); ${members} }
  export declare const PoolEvents: any;
  export declare const WorkerChoiceStrategies: any;
  export declare const KillBehaviors: any;
  export declare function availableParallelism(): number;
`;

export const NODE_WORKER_THREADS_POOL_STUB = `
  export declare class StaticPool {
    constructor(options: any);
    exec(parameter?: any, timeout?: number): Promise<any>;
    createExecutor(): any;
    destroy(): Promise<void>;
    ${members}
  }
  export declare class DynamicPool {
    constructor(size: number, options?: any);
    exec(options: any): Promise<any>;
    createExecutor(task?: any): any;
    destroy(): Promise<void>;
    ${members}
  }
  export declare function isTimeoutError(error: any): boolean;
`;
