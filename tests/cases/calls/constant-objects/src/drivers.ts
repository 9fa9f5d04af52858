import { readFileSync } from 'node:fs';

export interface Driver {
  readonly name: string;
  readonly load: (path: string) => unknown;
  store?: { readonly list: () => unknown };
  readonly patched?: () => unknown;
  hook?: () => unknown;
}
const list = () => readFileSync('list');

/** Several objects of one type: the constant is the one that is written there. */
export const slow: Driver = {
  name: 'slow',
  load: (path) => readFileSync(path),
  store: { list },
};
export const quick: Driver = {
  name: 'quick',
  load: (path) => path,
  store: { list: () => [] },
  hook: () => undefined,
};
/** What is spread over a property may replace it, and so may an assignment. */
export const mixed: Driver = { name: 'mixed', load: (path) => path, ...overrides() };
function overrides(): Partial<Driver> {
  return { load: (path) => readFileSync(path) };
}
export function install(driver: Driver): void {
  driver.hook = () => readFileSync('hook');
}
export const late: Driver = { name: 'late', load: (path) => path, hook: () => undefined };
export function replaceOwn(): void {
  late.hook = () => readFileSync('own');
}
export function reopen(driver: Driver): void {
  driver.store = { list };
}
export function replace(name: string): void {
  byName[name] = (path) => readFileSync(path);
}
/** Assigned to others of the name, not of the type. */
export function patch(result: { load?: unknown }): void {
  result.load = () => readFileSync('patch'); // expect: unreached node:fs#readFileSync in patch.load
}
export const byName: Record<string, Driver['load']> = { quick: (path) => path };
export const fixed: Record<string, Driver['load']> = { quick: (path) => path, 
  slow: (path) => readFileSync(path), // expect: unreached node:fs#readFileSync in fixed.slow
};
