import { readFileSync, statSync } from 'node:fs';

type Listener = () => void;

/** What is put into a field under another name for it is in the field. */
class Registry {
  readonly #listeners = new Set<Listener>();
  readonly byName: Record<string, Listener[]> = {};
  readonly #never: Listener[] = [];

  listen(listener: Listener): void {
    const listeners = this.#listeners;
    listeners.add(listener);
  }
  listenTo(name: string, listener: Listener): void {
    const known = this.byName[name];
    known?.push(listener);
  }
  keep(listener: Listener): void {
    const kept = this.#never;
    kept.push(listener);
  }
  notify(): void {
    for (const listener of this.#listeners) listener();
  }
  notifyOf(name: string): void {
    for (const listener of this.byName[name] ?? []) listener();
  }
}

const registry = new Registry();
registry.listen(() => void readFileSync('a'));
registry.listenTo('b', () => void statSync('b'));
registry.keep(() => void readFileSync('c')); // expect: unreached node:fs#readFileSync
setInterval(() => {
  registry.notify(); // expect: violation src/main.ts#Registry.notify via notify > src/main.ts#registry.listen > readFileSync
  registry.notifyOf('b'); // expect: violation src/main.ts#Registry.notifyOf via notifyOf > src/main.ts#registry.listenTo('b') > statSync
}, 1000);
