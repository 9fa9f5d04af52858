export const LMDB_STUB = `
  declare namespace lmdb {
    type Key = any;
    class Database<V = any, K = Key> {
      get(id: K, options?: any): V | undefined;
      put(id: K, value: V, ...rest: any[]): Promise<boolean>;
      remove(id: K, ...rest: any[]): Promise<boolean>;
      transaction<T>(action: () => T): Promise<T>;
      putSync(id: K, value: V, ...rest: any[]): void;
      removeSync(id: K, value?: any): boolean;
      transactionSync<T>(action: () => T, flags?: any): T;
      clearAsync(): Promise<void>;
      clearSync(): void;
      drop(): Promise<void>;
      dropSync(): void;
      close(): Promise<void>;
      [member: string]: any;
    }
    class RootDatabase<V = any, K = Key> extends Database<V, K> {
      openDB<OV = V, OK = K>(...args: any[]): Database<OV, OK>;
    }
    type DatabaseOptions = any;
    type RootDatabaseOptions = any;
    type RootDatabaseOptionsWithPath = any;
    type GetOptions = any;
    type PutOptions = any;
    type RangeOptions = any;
    function open<V = any, K = Key>(...args: any[]): RootDatabase<V, K>;
    function openAsClass(...args: any[]): any;
    function asBinary(buffer: Uint8Array): any;
  }
  export = lmdb;
`;

export const FDIR_STUB = `
  declare class APIBuilder<Output = any> {
    withPromise(): Promise<Output>;
    withCallback(callback: (error: Error | null, output: Output) => any): void;
    sync(): Output;
  }
  export declare class fdir<Output = string[]> {
    constructor(options?: any);
    crawl(root?: string): APIBuilder<Output>;
    crawlWithOptions(root: string, options: any): APIBuilder<Output>;
    group(): fdir<any>;
    onlyCounts(): fdir<any>;
    filter(predicate: (path: string, isDirectory: boolean) => boolean): this;
    exclude(predicate: (name: string, path: string) => boolean): this;
${[
  ...['withPathSeparator', 'withBasePath', 'withRelativePaths', 'withDirs', 'withMaxDepth', 'withMaxFiles'],
  ...['withFullPaths', 'withErrors', 'withSymlinks', 'withAbortSignal', 'normalize', 'onlyDirs', 'glob'],
  ...['globWithOptions', 'withGlobFunction'],
]
  .map((name) => `    ${name}(...args: any[]): this;`)
  .join('\n')}
  }
  export type PathsOutput = string[];
  export type GroupOutput = any;
  export type OnlyCountsOutput = any;
  export type Options = any;
`;

const drawing = (encoders: string): string => `
  export declare class Canvas {
    constructor(width?: number, height?: number, kind?: any);
    width: number;
    height: number;
    getContext(kind?: any, options?: any): any;
    toBuffer(...args: any[]): any;
    toDataURL(...args: any[]): any;${encoders}
    [member: string]: any;
  }
  export declare class Image { [member: string]: any }
  export declare function createCanvas(width: number, height: number, kind?: any): Canvas;
  export declare function loadImage(source: any, options?: any): Promise<any>;
  export declare const ImageData: any;
  export declare const DOMMatrix: any;
  export declare const DOMPoint: any;
  export type CanvasRenderingContext2D = any;
`;

export const CANVAS_STUB = `${drawing('')}
  export declare function registerFont(path: string, face: any): void;
  export declare function createImageData(...args: any[]): any;
`;
export const NAPI_CANVAS_STUB = `${drawing(`
    encode(format: string, ...rest: any[]): Promise<any>;
    encodeSync(format: string, ...rest: any[]): any;
    toDataURLAsync(...args: any[]): Promise<string>;`)}
  export declare const GlobalFonts: any;
  export declare const Path2D: any;
  export type SKRSContext2D = any;
  export type AvifConfig = any;
`;
