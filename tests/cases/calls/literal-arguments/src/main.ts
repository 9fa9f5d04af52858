import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';

declare const asked: boolean;

function pathOf(name: string, make = false): string {
  if (make && !existsSync('base')) mkdirSync('base');
  return `base/${name}`;
}

function size(name: string, options: { exact?: boolean } = {}): number {
  return options.exact ? statSync(name).size : name.length;
}

function load(name: string, { quiet = true, from = 'memory' }: { quiet?: boolean; from?: string } = {}): string {
  if (!quiet) readFileSync('banner', 'utf8');
  if (from === 'memory') return name;
  return readFileSync(name, 'utf8');
}

class Stack {
  private file = 'compose.yaml';
  constructor(
    readonly name: string,
    skip = false,
  ) {
    if (!skip) {
      for (const file of ['a.yaml', 'b.yaml']) if (existsSync(file)) this.file = file;
    }
  }
}

/** Asks on behalf of its callers. */
function stop(config?: { dump: boolean }): void {
  if (config === undefined) return;
  readFileSync('last', 'utf8');
}

/** The callback is part of the function, and so knows what it was called with. */
function each(names: readonly string[], deep: boolean): void {
  names.forEach((name) => {
    if (deep) statSync(name);
  });
}

/** Called again with something else, by itself and by its callback. */
function walk(path: string, deep = false): void {
  if (deep) readFileSync(path);
  else walk(`${path}/sub`, true);
}
function list(paths: readonly string[], deep: boolean): void {
  if (deep) readFileSync('list');
  else paths.forEach((path) => list([path], true));
}
function count(path: string, deep: boolean): number {
  return deep ? statSync(path).size : path === '' ? 0 : count(path.slice(1), false);
}

/** What it is called with it hands on as a literal. */
function quick(name: string): Stack {
  return new Stack(name, true);
}

setImmediate(() => {
  pathOf('a');
  pathOf('a', false);
  pathOf('a', true); // expect: violation src/main.ts#pathOf
  pathOf('a', asked); // expect: violation src/main.ts#pathOf
  size('a');
  size('a', { exact: false });
  size('a', { exact: true }); // expect: violation src/main.ts#size
  size('a', { exact: asked }); // expect: violation src/main.ts#size
  load('a');
  load('a', { from: 'memory' });
  load('a', { quiet: true, from: 'memory' });
  load('a', { quiet: true, from: 'disk' }); // expect: violation src/main.ts#load via load > node:fs#readFileSync
  new Stack('a', true);
  quick('a');
  new Stack('a'); // expect: violation src/main.ts#Stack.constructor
  walk('a'); // expect: violation src/main.ts#walk via walk > walk > node:fs#readFileSync
  list(['a'], false); // expect: violation src/main.ts#list
  count('a', false);
  count('a', true); // expect: violation src/main.ts#count
  stop();
  stop({ dump: true }); // expect: violation src/main.ts#stop
  each(['a'], false);
  each(['a'], true); // expect: violation src/main.ts#each
});
