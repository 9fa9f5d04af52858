import { appendFileSync, readFileSync } from 'node:fs';

export const routes: unknown[] = [];
export const Get =
  (path: string) =>
  (method: unknown, context: unknown): void => {
    routes.push([path, method, context]);
  };
export function timed<T>(method: T): T {
  return method;
}

/** What it returns is called in the place of the method. */
export function logged(original: () => string, _context: ClassMethodDecoratorContext) {
  return (): string => {
    appendFileSync('log', 'called'); // expect: violation node:fs#appendFileSync in logged.anonymous
    return original();
  };
}

export function cached(path: string) {
  readFileSync(path);
  return (_original: () => string, _context: ClassMethodDecoratorContext) => (): string =>
    readFileSync(path, 'utf8'); // expect: violation node:fs#readFileSync in cached.anonymous.anonymous
}

/** It returns nothing, and nobody calls what it keeps. */
export function noted(_original: () => string, _context: ClassMethodDecoratorContext): void {
  notes.push(() => readFileSync('note', 'utf8')); // expect: unreached node:fs#readFileSync
}
const notes: (() => string)[] = [];
