import { readFileSync } from 'node:fs';
import express from 'express';

interface Hooks {
  readonly load: (path: string) => string;
}

interface Quiet {
  readonly load: (path: string) => string;
}

// What is handed to an outsider may be called in any turn.
const byFile = (path: string): string => readFileSync(path, 'utf8'); // expect: violation node:fs#readFileSync in byFile

class Loader {
  readonly #hooks: Hooks;
  constructor(hooks: Hooks, _name: string) {
    this.#hooks = hooks;
  }
  go(): string {
    return this.#hooks.load('a');
  }
}

/** Each literal is handed to a parameter of the type; none of `Quiet` reads a file. */
function declared(hooks: Hooks): string {
  return hooks.load('a');
}
const constant = (quiet: Quiet): string => quiet.load('a');
const table: Record<string, (hooks: Hooks) => string> = { declared };
function generic<T extends Hooks>(hooks: T): string {
  return hooks.load('a');
}
function overloaded(hooks: Hooks): string;
function overloaded(name: string, hooks: Hooks): string;
function overloaded(first: Hooks | string, second?: Hooks): string {
  return typeof first === 'string' ? (second?.load(first) ?? '') : first.load('a');
}

const app = express();
app.use({ load: byFile });

export async function tick(): Promise<void> {
  new Loader({ load: byFile }, 'name').go(); // expect: violation src/main.ts#Loader.go via Loader.go > byFile > readFileSync
  declared({ load: byFile }); // expect: violation src/main.ts#declared via declared > byFile > readFileSync
  constant({ load: (path) => path });
  table['declared']?.({ load: byFile }); // expect: violation src/main.ts#declared via declared > byFile > readFileSync
  generic({ load: byFile }); // expect: violation src/main.ts#generic via generic > byFile > readFileSync
  overloaded('x', { load: byFile }); // expect: violation src/main.ts#overloaded via overloaded > byFile > readFileSync
}

setInterval(() => tick(), 1000);
