import { SHELLJS_ROWS } from './packages-tools.ts';

export const LOWDB_STUB = `
  export interface Adapter<T> { read: () => Promise<T | null>; write: (data: T) => Promise<void> }
  export interface SyncAdapter<T> { read: () => T | null; write: (data: T) => void }
  export declare class Memory<T> { read(): Promise<T | null>; write(data: T): Promise<void> }
  export declare class MemorySync<T> { read(): T | null; write(data: T): void }
  export declare class Low<T = unknown> {
    constructor(adapter: Adapter<T>, defaultData: T);
    adapter: Adapter<T>;
    data: T;
    read(): Promise<void>;
    write(): Promise<void>;
    update(fn: (data: T) => unknown): Promise<void>;
  }
  export declare class LowSync<T = unknown> {
    constructor(adapter: SyncAdapter<T>, defaultData: T);
    adapter: SyncAdapter<T>;
    data: T;
    read(): void;
    write(): void;
    update(fn: (data: T) => unknown): void;
  }
`;

export const LOWDB_NODE_STUB = `${LOWDB_STUB}
  export declare class DataFile<T> { constructor(file: any, options: any); read(): Promise<T | null>; write(data: T): Promise<void> }
  export declare class DataFileSync<T> { constructor(file: any, options: any); read(): T | null; write(data: T): void }
  export declare class JSONFile<T> extends DataFile<T> { constructor(file: any) }
  export declare class JSONFileSync<T> extends DataFileSync<T> { constructor(file: any) }
  export declare class TextFile { constructor(file: any); read(): Promise<string | null>; write(data: string): Promise<void> }
  export declare class TextFileSync { constructor(file: any); read(): string | null; write(data: string): void }
  export declare function JSONFilePreset<T>(file: any, defaultData: T): Promise<Low<T>>;
  export declare function JSONFileSyncPreset<T>(file: any, defaultData: T): LowSync<T>;
`;

const settings = (name: string): string => `
  declare class ${name}<T extends Record<string, any> = Record<string, any>> {
    constructor(...args: any[]);
    get(key: any, defaultValue?: any): any;
    set(key: any, value?: any): void;
    has(key: any): boolean;
    delete(key: any): void;
    clear(): void;
    reset(...keys: any[]): void;
    appendToArray(key: any, value: any): void;
    get store(): any;
    set store(value: any);
    get size(): number;
    readonly path: string;
    [member: string]: any;
  }
  export default ${name};
`;

export const CONF_STUB = `${settings('Conf')}
  export type Schema<T = any> = any;
  export type Options<T = any> = any;
`;
export const ELECTRON_STORE_STUB = `${settings('ElectronStore')}
  export type Schema<T = any> = any;
  export type Options<T = any> = any;
`;
export const CONFIGSTORE_STUB = `
  declare class Configstore {
    constructor(id: string, defaults?: any, options?: any);
    get(key: string): any;
    set(key: any, value?: any): void;
    has(key: string): boolean;
    delete(key: string): void;
    clear(): void;
    get all(): any;
    set all(value: any);
    get size(): number;
    readonly path: string;
    [member: string]: any;
  }
  export default Configstore;
`;

export const ADM_ZIP_STUB = `
  declare namespace AdmZip {
    interface IZipEntry {
      entryName: string;
      name: string;
      isDirectory: boolean;
      comment: string;
      header: any;
      getData(password?: any): any;
      getCompressedData(): any;
      [member: string]: any;
    }
    type InitOptions = any;
  }
  declare class AdmZip {
    constructor(fileOrData?: any, options?: any);
    readFile(entry: any, password?: any): any;
    readAsText(entry: any, encoding?: string): string;
    addLocalFile(path: string, ...rest: any[]): void;
    addLocalFolder(path: string, ...rest: any[]): void;
    getEntries(password?: any): AdmZip.IZipEntry[];
    getEntry(name: string, password?: any): AdmZip.IZipEntry | null;
    extractEntryTo(entry: any, target: string, ...rest: any[]): boolean;
    extractAllTo(target: string, ...rest: any[]): void;
    test(password?: any): boolean;
    writeZip(file?: string, callback?: any): any;
    toBuffer(...callbacks: any[]): any;
    [member: string]: any;
  }
  export = AdmZip;
`;

export const LILCONFIG_STUB = `
  export interface SyncSearcher {
    search(from?: string): LilconfigResult;
    load(path: string): LilconfigResult;
    [member: string]: any;
  }
  export interface AsyncSearcher {
    search(from?: string): Promise<LilconfigResult>;
    load(path: string): Promise<LilconfigResult>;
    [member: string]: any;
  }
  export type LilconfigResult = null | { filepath: string; config: any; isEmpty?: boolean };
  export declare function lilconfig(name: string, options?: any): AsyncSearcher;
  export declare function lilconfigSync(name: string, options?: any): SyncSearcher;
  export declare const defaultLoaders: any;
  export declare const defaultLoadersSync: any;
`;

export const COSMICONFIG_STUB = `
  export interface PublicExplorerSync {
    search(from?: string): CosmiconfigResult;
    load(path: string): CosmiconfigResult;
    [member: string]: any;
  }
  export interface PublicExplorer {
    search(from?: string): Promise<CosmiconfigResult>;
    load(path: string): Promise<CosmiconfigResult>;
    [member: string]: any;
  }
  export type CosmiconfigResult = null | { config: any; filepath: string; isEmpty?: boolean };
  export declare function cosmiconfig(name: string, options?: any): PublicExplorer;
  export declare function cosmiconfigSync(name: string, options?: any): PublicExplorerSync;
  export declare const defaultLoaders: any;
  export declare const defaultLoadersSync: any;
`;

export const SHELLJS_STUB = `
  declare namespace shelljs {
${SHELLJS_ROWS.map((row) => `    function ${row.member}(...args: any[]): any;`).join('\n')}
    const config: any;
    const env: any;
    function echo(...args: any[]): any;
    function set(...args: any[]): any;
    function exit(code?: number): never;
    function error(): any;
    function errorCode(): any;
    type ShellString = any;
    const ShellString: any;
  }
  export = shelljs;
`;

export const KEYRING_STUB = `
  export declare class Entry {
    constructor(service: string, user: string, options?: any);
    static withTarget(target: string, service: string, user: string, options?: any): Entry;
    getPassword(): string | null;
    setPassword(password: string): void;
    deletePassword(): boolean;
    getSecret(): any;
    setSecret(secret: Uint8Array): void;
    deleteCredential(): boolean;
  }
  export declare class AsyncEntry {
    constructor(service: string, user: string, options?: any);
    [member: string]: any;
  }
  export declare function findCredentials(service: string, target?: string | null): any[];
  export declare function findCredentialsAsync(service: string, ...rest: any[]): Promise<any[]>;
`;
