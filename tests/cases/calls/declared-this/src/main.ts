import { readFileSync } from 'node:fs';

/** A declared `this` takes no argument: what is handed first goes to the parameter behind it. */
interface Source {
  load(): string;
}

const sources = new Map<string, { source: Source }>();

function read(): string {
  return readFileSync('read', 'utf8');
}

function first(this: void, run: () => string, other: () => string): string {
  void other;
  return run();
}

class Bus {
  name = 'bus';
  on(this: Bus, run: () => string): string {
    return this.name + run();
  }
}

function keep(this: void, name: string, source: Source): void {
  sources.set(name, { source });
}

function size(this: void, path: string, deep = false): number {
  return deep ? readFileSync(path).length : 0;
}

setImmediate(() => {
  first(read, () => ''); // expect: violation src/main.ts#read
  first(() => '', read);
  new Bus().on(read); // expect: violation src/main.ts#read
  keep('a', { load: () => readFileSync('kept', 'utf8') });
  for (const { source } of sources.values()) source.load(); // expect: violation src/main.ts#setImmediate.keep('a').load
  size('a');
  size('a', true); // expect: violation src/main.ts#size
});
