import { readFileSync } from 'node:fs';

export namespace Files {
  export const read = (path: string): Buffer => readFileSync(path);
  export function load(path: string): Buffer {
    return readFileSync(path);
  }
  export const name = (path: string): string => path;
  export const spare = (path: string): Buffer => readFileSync(path); // expect: unreached node:fs#readFileSync
  export namespace Deep {
    export const read = (path: string): Buffer => readFileSync(path);
  }
}
