import { readFileSync } from 'node:fs';
import { load } from './load.ts';

/** To listen to the process starts nothing. */
process.on('unhandledRejection', (reason) => console.error(reason));

/** Nothing runs when the entry is loaded: it is there for what the host calls. */
export function activate(path: string): void {
  readFileSync(path); // expect: violation node:fs#readFileSync in activate
  load(path); // expect: violation src/load.ts#load in activate
}
export const deactivate = (): void => {
  readFileSync('state'); // expect: violation node:fs#readFileSync in deactivate
};
export class Provider {
  provide(path: string): Buffer {
    return readFileSync(path); // expect: violation node:fs#readFileSync in Provider.provide
  }
}
function spare(): void {
  readFileSync('spare'); // expect: unreached node:fs#readFileSync in spare
}
