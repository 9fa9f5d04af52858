/**
 * The part of Node's types that the cases use, declared as `@types/node` declares it: ambient modules under `node:`
 * names that the bare names re-export, globals inside the module they belong to, and classes under the same names.
 */

declare module 'node:events' {
  type Listener = (...args: any[]) => void;
  class EventEmitter {
    on(event: string | symbol, listener: Listener): this;
    once(event: string | symbol, listener: Listener): this;
    off(event: string | symbol, listener: Listener): this;
    addListener(event: string | symbol, listener: Listener): this;
    removeListener(event: string | symbol, listener: Listener): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    static once(emitter: EventEmitter, event: string | symbol): Promise<any[]>;
  }
  namespace EventEmitter {
    export { EventEmitter };
  }
  export = EventEmitter;
}
declare module 'events' {
  import events = require('node:events');
  export = events;
}

declare module 'node:buffer' {
  global {
    interface BufferConstructor {
      from(data: any, encoding?: string): Buffer;
      alloc(size: number): Buffer;
      concat(list: readonly Uint8Array[]): Buffer;
    }
    interface Buffer extends Uint8Array {
      toString(encoding?: string): string;
      equals(other: Uint8Array): boolean;
    }
    var Buffer: BufferConstructor;
  }
}
declare module 'buffer' {
  export * from 'node:buffer';
}

declare module 'node:stream' {
  import { EventEmitter } from 'node:events';
  export class Readable extends EventEmitter {
    pipe<T>(destination: T): T;
    [Symbol.asyncIterator](): AsyncIterator<any>;
  }
  export class Writable extends EventEmitter {
    write(chunk: any): boolean;
    end(chunk?: any): this;
  }
  export class Transform extends Writable {
    constructor(options?: any);
    push(chunk: any): boolean;
    _transform(chunk: any, encoding: string, callback: (error?: Error | null, data?: any) => void): void;
    _flush(callback: (error?: Error | null, data?: any) => void): void;
  }
}
declare module 'stream' {
  export * from 'node:stream';
}

declare module 'node:fs' {
  import * as promises from 'node:fs/promises';
  import { Readable, Writable } from 'node:stream';
  export { promises };
  type Path = string | URL;
  export interface Stats {
    readonly size: number;
    readonly mtimeMs: number;
    isFile(): boolean;
    isDirectory(): boolean;
  }
  export class Dirent {
    readonly name: string;
    isDirectory(): boolean;
  }
  export class Dir {
    readSync(): Dirent | null;
    closeSync(): void;
    read(): Promise<Dirent | null>;
  }
  export function accessSync(path: Path, mode?: number): void;
  export function appendFileSync(path: Path | number, data: string | Uint8Array, options?: any): void;
  export function closeSync(fd: number): void;
  export function copyFileSync(from: Path, to: Path): void;
  export function cpSync(from: Path, to: Path, options?: any): void;
  export function existsSync(path: Path): boolean;
  export function fsyncSync(fd: number): void;
  export function lstatSync(path: Path): Stats;
  export function mkdirSync(path: Path, options?: any): string | undefined;
  export function openSync(path: Path, flags: string): number;
  export function opendirSync(path: Path): Dir;
  export function readFileSync(path: Path | number, options?: null): Buffer;
  export function readFileSync(path: Path | number, options: string | { encoding: string }): string;
  export function readdirSync(path: Path, options?: any): string[];
  export function renameSync(from: Path, to: Path): void;
  export function rmSync(path: Path, options?: any): void;
  export function statSync(path: Path): Stats;
  export function unlinkSync(path: Path): void;
  export function writeFileSync(path: Path | number, data: string | Uint8Array, options?: any): void;
  export function writeSync(fd: number, data: string | Uint8Array): number;
  export interface RealpathSync {
    (path: Path): string;
    native(path: Path): string;
  }
  export var realpathSync: RealpathSync;
  type Callback<T> = (error: Error | null, value: T) => void;
  export function readFile(path: Path, callback: Callback<Buffer>): void;
  export function readFile(path: Path, encoding: string, callback: Callback<string>): void;
  export function writeFile(path: Path, data: string | Uint8Array, callback: (error: Error | null) => void): void;
  export function stat(path: Path, callback: Callback<Stats>): void;
  export function watch(path: Path, listener?: (event: string, file: string | null) => void): FSWatcher;
  export function createReadStream(path: Path): Readable;
  export function createWriteStream(path: Path): Writable;
  export interface FSWatcher {
    close(): void;
  }
}
declare module 'fs' {
  export * from 'node:fs';
}

declare module 'node:fs/promises' {
  type Path = string | URL;
  interface FileHandle {
    readFile(encoding?: string): Promise<any>;
    sync(): Promise<void>;
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
  }
  function access(path: Path): Promise<void>;
  function readFile(path: Path): Promise<Buffer>;
  function readFile(path: Path, encoding: string): Promise<string>;
  function writeFile(path: Path, data: string | Uint8Array): Promise<void>;
  function readdir(path: Path): Promise<string[]>;
  function stat(path: Path): Promise<import('node:fs').Stats>;
  function rm(path: Path, options?: any): Promise<void>;
  function open(path: Path, flags?: string): Promise<FileHandle>;
}
declare module 'fs/promises' {
  export * from 'node:fs/promises';
}

declare module 'node:child_process' {
  import { EventEmitter } from 'node:events';
  export class ChildProcess extends EventEmitter {
    send(message: any): boolean;
    kill(signal?: string): boolean;
    readonly pid?: number;
  }
  type Done = (error: Error | null, stdout: string, stderr: string) => void;
  export function execSync(command: string, options?: any): Buffer;
  export function execFileSync(file: string, args?: readonly string[], options?: any): Buffer;
  export function spawnSync(command: string, args?: readonly string[], options?: any): { readonly stdout: Buffer };
  export function exec(command: string, callback?: Done): ChildProcess;
  export function execFile(file: string, args?: readonly string[], callback?: Done): ChildProcess;
  export function spawn(command: string, args?: readonly string[], options?: any): ChildProcess;
  export function fork(modulePath: string | URL, args?: readonly string[], options?: any): ChildProcess;
}
declare module 'child_process' {
  export * from 'node:child_process';
}

declare module 'node:crypto' {
  export interface Hash {
    update(data: string | Uint8Array): Hash;
    digest(encoding: string): string;
  }
  export function createHash(algorithm: string): Hash;
  export function randomBytes(size: number): Buffer;
  export function randomBytes(size: number, callback: (error: Error | null, bytes: Buffer) => void): void;
  export function scryptSync(password: string, salt: string, length: number): Buffer;
  export function scrypt(p: string, s: string, n: number, callback: (error: Error | null, key: Buffer) => void): void;
  export function pbkdf2Sync(p: string, s: string, iterations: number, length: number, digest: string): Buffer;
  export function generateKeyPairSync(type: string, options?: any): any;
}
declare module 'crypto' {
  export * from 'node:crypto';
}

declare module 'node:zlib' {
  export function gzipSync(data: string | Uint8Array, options?: any): Buffer;
  export function gunzipSync(data: Uint8Array): Buffer;
  export function deflateSync(data: string | Uint8Array): Buffer;
  export function brotliCompressSync(data: string | Uint8Array): Buffer;
  export function gzip(data: string | Uint8Array, callback: (error: Error | null, value: Buffer) => void): void;
}
declare module 'zlib' {
  export * from 'node:zlib';
}

declare module 'node:sqlite' {
  class DatabaseSync {
    constructor(path: string, options?: any);
    open(): void;
    close(): void;
    exec(sql: string): void;
    prepare(sql: string): StatementSync;
  }
  class StatementSync {
    all(...parameters: any[]): any[];
    get(...parameters: any[]): any;
    run(...parameters: any[]): any;
    iterate(...parameters: any[]): IterableIterator<any>;
  }
}

declare module 'node:worker_threads' {
  import { EventEmitter } from 'node:events';
  const isMainThread: boolean;
  const parentPort: MessagePort | null;
  const workerData: any;
  const threadId: number;
  class MessagePort extends EventEmitter {
    postMessage(value: any): void;
    close(): void;
  }
  class Worker extends EventEmitter {
    constructor(filename: string | URL, options?: any);
    postMessage(value: any): void;
    terminate(): Promise<number>;
  }
  function receiveMessageOnPort(port: MessagePort): any;
}
declare module 'worker_threads' {
  export * from 'node:worker_threads';
}

declare module 'node:cluster' {
  import { EventEmitter } from 'node:events';
  export interface Worker extends EventEmitter {
    readonly id: number;
    send(message: any): boolean;
  }
  export interface Cluster extends EventEmitter {
    readonly isPrimary: boolean;
    readonly isWorker: boolean;
    fork(env?: any): Worker;
    setupPrimary(settings?: any): void;
  }
  const cluster: Cluster;
  export default cluster;
}
declare module 'cluster' {
  export * from 'node:cluster';
  export { default as default } from 'node:cluster';
}

declare module 'node:util' {
  export function promisify(original: (...args: any[]) => void): (...args: any[]) => Promise<any>;
  export function callbackify(original: (...args: any[]) => Promise<any>): (...args: any[]) => void;
  export function inspect(value: any): string;
  export function format(text: string, ...rest: any[]): string;
}
declare module 'util' {
  export * from 'node:util';
}

declare module 'node:path' {
  namespace path {
    interface PlatformPath {
      join(...parts: string[]): string;
      resolve(...parts: string[]): string;
      dirname(path: string): string;
      basename(path: string, suffix?: string): string;
    }
  }
  const path: path.PlatformPath;
  export = path;
}
declare module 'path' {
  import path = require('node:path');
  export = path;
}

declare module 'node:url' {
  export function fileURLToPath(url: string | URL): string;
  export function pathToFileURL(path: string): URL;
  global {
    interface URL {
      readonly href: string;
      readonly pathname: string;
      toString(): string;
    }
    var URL: { new (url: string | URL, base?: string | URL): URL };
  }
}
declare module 'url' {
  export * from 'node:url';
}

declare module 'node:module' {
  namespace Module {
    function createRequire(path: string | URL): NodeJS.Require;
  }
  global {
    namespace NodeJS {
      interface Require {
        (id: string): any;
        resolve(id: string): string;
      }
      interface Module {
        exports: any;
      }
    }
    interface ImportMeta {
      readonly url: string;
      readonly dirname: string;
      readonly filename: string;
      resolve(specifier: string): string;
    }
    var require: NodeJS.Require;
    var module: NodeJS.Module;
    var exports: any;
    var __dirname: string;
    var __filename: string;
  }
  export = Module;
}
declare module 'module' {
  import module = require('node:module');
  export = module;
}

declare module 'node:http' {
  import { EventEmitter } from 'node:events';
  import { Readable, Writable } from 'node:stream';
  class IncomingMessage extends Readable {
    readonly url?: string;
    readonly method?: string;
  }
  class ServerResponse extends Writable {
    statusCode: number;
    setHeader(name: string, value: string): this;
  }
  type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;
  class Server extends EventEmitter {
    listen(port: number, listener?: () => void): this;
    close(callback?: () => void): this;
  }
  function createServer(listener?: RequestListener): Server;
}
declare module 'http' {
  export * from 'node:http';
}

declare module 'node:timers' {
  global {
    namespace NodeJS {
      interface Timeout {
        unref(): this;
        refresh(): this;
      }
    }
    function setTimeout(callback: (...args: any[]) => void, delay?: number, ...args: any[]): NodeJS.Timeout;
    function setInterval(callback: (...args: any[]) => void, delay?: number, ...args: any[]): NodeJS.Timeout;
    function setImmediate(callback: (...args: any[]) => void, ...args: any[]): NodeJS.Timeout;
    function clearTimeout(timeout: NodeJS.Timeout | undefined): void;
    function clearInterval(timeout: NodeJS.Timeout | undefined): void;
    function queueMicrotask(callback: () => void): void;
  }
  export { clearInterval, clearTimeout, setImmediate, setInterval, setTimeout };
}
declare module 'timers' {
  export * from 'node:timers';
}
declare module 'node:timers/promises' {
  export function setTimeout<T = void>(delay?: number, value?: T): Promise<T>;
  export function setInterval<T = void>(delay?: number, value?: T): AsyncIterable<T>;
}
declare module 'timers/promises' {
  export * from 'node:timers/promises';
}

declare module 'node:async_hooks' {
  export class AsyncLocalStorage<T> {
    run<R>(store: T, callback: () => R): R;
    getStore(): T | undefined;
    static bind<F extends (...args: any[]) => any>(callback: F): F;
    static snapshot(): <R>(callback: () => R) => R;
  }
  export class AsyncResource {
    constructor(type: string);
    static bind<F extends (...args: any[]) => any>(callback: F): F;
    bind<F extends (...args: any[]) => any>(callback: F): F;
  }
}
declare module 'async_hooks' {
  export * from 'node:async_hooks';
}

declare module 'node:os' {
  export function tmpdir(): string;
  export function cpus(): any[];
}
declare module 'os' {
  export * from 'node:os';
}

declare module 'node:process' {
  import { EventEmitter } from 'node:events';
  global {
    var process: NodeJS.Process;
    namespace NodeJS {
      interface Process extends EventEmitter {
        readonly env: Record<string, string | undefined>;
        readonly argv: string[];
        readonly execPath: string;
        exitCode?: number;
        exit(code?: number): never;
        cwd(): string;
        on(event: string, listener: (...args: any[]) => void): this;
        once(event: string, listener: (...args: any[]) => void): this;
        send?(message: any): boolean;
        nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
        getBuiltinModule(id: string): any;
      }
    }
  }
  export = process;
}
declare module 'process' {
  import process = require('node:process');
  export = process;
}

declare module 'node:console' {
  global {
    interface Console {
      log(...data: any[]): void;
      error(...data: any[]): void;
      warn(...data: any[]): void;
    }
    var console: Console;
  }
  export = console;
}

interface AbortSignal {
  readonly aborted: boolean;
}
declare var AbortController: { new (): { readonly signal: AbortSignal; abort(): void } };
declare function fetch(url: string | URL, init?: any): Promise<{ json(): Promise<any>; text(): Promise<string> }>;
