import { readFileSync } from 'node:fs';

type Next = () => void;

/** Makes a handler: the outer body runs where it is called, the inner one when a request comes. */
export function files(folder: string) {
  readFileSync(folder);
  return (request: { url: string }, _response: unknown, next: Next): void => {
    readFileSync(request.url); // expect: violation node:fs#readFileSync in files.anonymous
    next();
  };
}
export const quiet = (): ((request: unknown, response: unknown, next: Next) => void) => {
  return (_request, _response, next) => next();
};
/** Nobody asks it for a handler. */
export function spare() {
  return (): void => {
    readFileSync('spare'); // expect: unreached node:fs#readFileSync
  };
}
