import { existsSync, readFileSync } from 'node:fs';

interface Options {
  readonly check: () => void;
  readonly steps: readonly (() => void)[];
  readonly unused?: () => void;
}

/** A parameter that is taken apart takes what its names say, from a variable as from a literal. */
function ensure({ check, steps }: Options): void {
  check();
  for (const step of steps) step();
}
const options: Options = {
  check() {
    readFileSync('check');
  },
  steps: ['a', 'b'].map((name) => () => {
    readFileSync(name);
  }),
  unused() {
    readFileSync('unused'); // expect: unreached node:fs#readFileSync
  },
};
ensure(options); // expect: startup src/main.ts#ensure

class Store {
  load(): string {
    return readFileSync('store', 'utf8');
  }
  async idle(): Promise<boolean> {
    return existsSync('idle'); // expect: unreached node:fs#existsSync
  }
}
function use({ load }: Pick<Store, 'load'>, { store, ...others }: { store: Store; later: () => void }): void {
  load();
  store.load();
  others.later();
}
const handed = {
  store: new Store(),
  later: () => {
    readFileSync('later');
  },
};
setInterval(() => {
  use(new Store(), handed); // expect: violation src/main.ts#use
}, 1000);

/** What came through a table without types may hold any of what the table does. */
function retried(fn: () => void, given: Partial<Hooks>): void {
  const clean = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const { onRetry } = { ...DEFAULTS, ...clean };
  fn();
  onRetry?.();
}
interface Hooks {
  readonly onRetry: () => void;
}
const DEFAULTS = { attempts: 3 };
setInterval(() => {
  retried(() => undefined, { onRetry: () => readFileSync('retry') }); // expect: violation src/main.ts#retried
}, 1000);

/** Each name takes its own property, though nobody declares it. */
function untyped(deps: any): void {
  const { quiet, loud: called } = deps;
  quiet('a');
  called('b');
}
const hooks = {
  quiet: () => undefined,
  loud: () => readFileSync('loud'),
  later: async () => readFileSync('later'), // expect: unreached node:fs#readFileSync
};
setInterval(() => {
  untyped(hooks); // expect: violation src/main.ts#untyped
}, 1000);
