import { rmSync } from 'node:fs';
import { register } from 'some-container';
import { chosen } from './chosen.ts';
import * as handlers from './handlers.ts';
import { handle } from './plugin.ts';
import { given, Mixed, once, Reflected, remake, run } from './told.ts';

/** Each may remove something: who says so is written elsewhere, or is not in sight. */

const options = { changed: false, merged: false, handed: false, listed: false };
options.changed = process.argv.length > 2;
Object.assign(options, { merged: true });
given(options);
const more = JSON.parse('{}');

interface Switches {
  changed: boolean;
}
function turnOn(switches: Switches): void {
  switches.changed = true;
}
const local = { changed: false };
turnOn(local);

class Store {
  private readonly spread: { readonly on?: boolean };
  private open = false;
  protected inherited = false;
  readonly #own: boolean;

  constructor(spread: { readonly on?: boolean }, own = false) {
    this.spread = spread;
    this.#own = own;
  }

  async tick(): Promise<void> {
    if (options.changed) rmSync('changed'); // expect: violation node:fs#rmSync
    if (options.merged) rmSync('merged'); // expect: violation node:fs#rmSync
    if (local.changed) rmSync('local'); // expect: violation node:fs#rmSync
    if (this.spread.on) rmSync('spread'); // expect: violation node:fs#rmSync
    if (this.open) rmSync('open'); // expect: violation node:fs#rmSync
    if (this.inherited) rmSync('inherited'); // expect: violation node:fs#rmSync
    if (this.#own) rmSync('own'); // expect: violation node:fs#rmSync
  }

  opened(): void {
    this.open = true;
  }
}

class Heir extends Store {
  constructor() {
    super({}, true);
    this.inherited = true;
  }
}

/** Only the literal is in sight of those who call it by its name. */
async function again(force: boolean | undefined): Promise<void> {
  if (force) rmSync('again'); // expect: violation node:fs#rmSync in again
  setImmediate(() => void again(force ?? true));
}

/** What a promise is of is something else than the promise. */
async function awaited(pending: Promise<boolean>): Promise<void> {
  if (!(await pending)) rmSync('awaited'); // expect: violation node:fs#rmSync in awaited
}

register(Reflected);
setInterval(() => {
  const store = new Store({ ...more });
  void store.tick();
  store.opened();
  void new Heir().tick();
  void handle(false);
  void again(false);
  void awaited(new Promise((resolve) => resolve(false)));
  void run(false);
  void new Mixed(false).tick();
  void new Reflected(false).tick();
  void remake();
  void once(false);
  void chosen.stop(false);
  void handlers[process.argv.length > 3 ? 'start' : 'stop'](true);
  void handlers.start(false);
}, 1000);
