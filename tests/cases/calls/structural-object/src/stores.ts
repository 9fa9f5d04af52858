import { readFileSync } from 'node:fs';

export interface Store {
  load(path: string): unknown;
  name(path: string): string;
}
export const slow = {
  load: (path: string) => readFileSync(path),
  name: (path: string) => path,
};
export const quick = {
  load: (path: string) => path,
  name: (path: string) => path,
};
/** Has such a member, and nobody hands it over. */
export const spare = {
  load: (path: string) => readFileSync(path), // expect: unreached node:fs#readFileSync in spare.load
};
