import { execSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { guard, logged, withLock } from './guard.ts';

// Each callback is a turn of its own: the helper that they share is not to be blamed for them.
const onLoad = guard(load);
const onQuiet = guard(() => undefined);
const onSave = guard(() => {
  writeFileSync('save', ''); // expect: violation node:fs#writeFileSync in guard
});
const onSpawn = guard(execSync);
createServer(onLoad).on('close', onSave).on('open', onQuiet).on('x', onSpawn);

function load(): void {
  readFileSync('load'); // expect: violation node:fs#readFileSync in load
}

const twice = logged(load);
setInterval(async () => {
  await withLock(() => readFileSync('locked')); // expect: violation node:fs#readFileSync in setInterval.withLock
  await withLock(() => 'nothing');
  twice(); // expect: violation src/guard.ts#logged.anonymous via logged.anonymous > load > readFileSync
}, 1000);

/** A parameter that is a field is called as a method is: whoever calls it is held by it. */
class Loader {
  constructor(private readonly read: (name: string) => void) {}
  async load(): Promise<void> {
    this.read('field'); // expect: violation src/main.ts#named
  }
}
function named(name: string): void {
  readFileSync(name);
}
const loader = new Loader(named);
setInterval(() => loader.load(), 1000);
