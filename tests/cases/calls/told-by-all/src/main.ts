import { EventEmitter } from 'node:events';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';

/** An async function is judged in its own frame: what none of its callers asks for it never does. */
async function append(line: string, sync = false): Promise<void> {
  if (sync) appendFileSync('log', line);
}

async function remove(options: { readonly path: string; readonly recursive: boolean }): Promise<void> {
  if (options.recursive) rmSync(options.path);
  await Promise.all([options.path].map((path) => (options.recursive ? readFileSync(path) : path)));
}

/** One of its callers asks for it. */
async function flush(line: string, sync = false): Promise<void> {
  if (sync) appendFileSync('log', line); // expect: violation node:fs#appendFileSync in flush
}

/** One of its callers may. */
async function drop(options: { readonly path: string; readonly recursive: boolean }): Promise<void> {
  if (options.recursive) rmSync(options.path); // expect: violation node:fs#rmSync in drop
}

/** Somebody unseen calls it as well. */
async function save(line: string, sync?: boolean): Promise<void> {
  if (sync) appendFileSync('saved', line); // expect: violation node:fs#appendFileSync in save
}

/** It is handed to somebody who calls it with more than the call shows. */
async function each(line: string, index?: number): Promise<void> {
  if (index) appendFileSync('each', line); // expect: violation node:fs#appendFileSync in each
}

/** It hands on what it was told. */
async function retry(line: string, sync: boolean): Promise<void> {
  if (sync) appendFileSync('retry', line); // expect: violation node:fs#appendFileSync in retry
  await retry(line, sync);
}

async function partial(sync: boolean, line: string): Promise<void> {
  if (sync) appendFileSync('partial', line); // expect: violation node:fs#appendFileSync in partial
}

async function spread(line: string, sync?: boolean): Promise<void> {
  if (sync) appendFileSync('spread', line); // expect: violation node:fs#appendFileSync in spread
}

interface Journal {
  write(line: string, sync?: boolean): Promise<void>;
}

class File implements Journal {
  async write(line: string, sync = false): Promise<void> {
    if (sync) appendFileSync('file', line);
  }
}

class Disk implements Journal {
  async write(line: string, sync = false): Promise<void> {
    if (sync) appendFileSync('disk', line); // expect: violation node:fs#appendFileSync in Disk.write
  }
}

const bus = new EventEmitter();
bus.on('save', save);
const later = partial.bind(null, true);
const rest: [string, boolean?] = ['line', true];
const disk: Journal = new Disk();

setInterval(() => {
  const recursive = process.argv.includes('-r');
  void append('a');
  void append('b', false);
  void remove({ path: 'a', recursive: false });
  void flush('a');
  void flush('b', true);
  void drop({ path: 'a', recursive: false });
  void drop({ path: 'b', recursive });
  void save('a', false);
  void each('a');
  void ['a', 'b'].map(each);
  void retry('a', false);
  void retry('b', recursive);
  void partial(false, 'a');
  void later('a');
  void spread('a', false);
  void spread(...rest);
  void new File().write('a');
  void new Disk().write('a');
  void disk.write('b', true);
}, 1000);
