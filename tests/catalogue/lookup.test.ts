import { describe, expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from '../../src/catalogue/all-rows.ts';
import { ANSWER_ROWS } from '../../src/catalogue/answers.ts';
import { buildCatalogue, DEFAULT_OPTIONS } from '../../src/catalogue/build.ts';
import { INERT_ROWS } from '../../src/catalogue/inert.ts';
import { OBJECT_ROWS, PRODUCT_ROWS } from '../../src/catalogue/products.ts';
import { REALM_ROWS } from '../../src/catalogue/realms.ts';
import type { BlockingRow } from '../../src/catalogue/rows.ts';
import { WRAPPER_ROWS } from '../../src/catalogue/wrappers.ts';
import { words } from '../../src/catalogue/write-rows.ts';
import { type CallShape, NO_ARGUMENTS } from '../../src/model/call-shape.ts';
import { CATEGORIES, type Category, OPT_IN } from '../../src/model/cost.ts';
import { type CalleeId, calleeIdFrom } from '../../src/model/ids.ts';

const standard = buildCatalogue(DEFAULT_OPTIONS);
const everything = buildCatalogue({ ...DEFAULT_OPTIONS, enable: CATEGORIES });

const shape = (given: Partial<CallShape>): CallShape => ({ ...NO_ARGUMENTS, ...given });
const blocking = (callee: string, given: Partial<CallShape> = {}, form: 'call' | 'new' = 'call') =>
  everything.blocking(calleeIdFrom(callee), form, shape(given));
const isImmediate = (callee: string, form: 'call' | 'new' = 'call') =>
  everything.immediate(calleeIdFrom(callee), form, shape({ count: 2 })) !== undefined;

describe('names', () => {
  test.each([
    ['node:fs#readFileSync', 'node:fs#readFileSync'],
    ['fs#readFileSync', 'node:fs#readFileSync'],
    ['node:fs#default.readFileSync', 'node:fs#readFileSync'],
    ['fs#export=.readFileSync', 'node:fs#readFileSync'],
    ['fs#realpathSync.native', 'node:fs#realpathSync.native'],
    ['which#default.sync', 'which#sync'],
    ['sync-fetch#default', 'sync-fetch#default'],
    ['sync-fetch#export=', 'sync-fetch#default'],
    ['fs-extra#readFileSync', 'fs-extra#readFileSync'],
    ['fs-extra/esm#copySync', 'fs-extra#copySync'],
    ['resolve/lib/sync.js#default', 'resolve#sync'],
    ['csv-parse/sync#parse', 'csv-parse/sync#parse'],
    ['lowdb/node#DataFileSync.write', 'lowdb#DataFileSync.write'],
    ['@babel/core/lib/index.js#parseSync', '@babel/core#parseSync'],
    ['drizzle-orm/better-sqlite3#SQLiteSelectBase.all', 'drizzle-orm/better-sqlite3#SQLiteSelectBase.all'],
  ])('%s is found as %s', (callee, expected) => {
    const row = blocking(callee);
    expect(row && `${row.module}#${row.member}`).toBe(expected);
  });

  test.each([
    ['fs/promises#readFile', 'another module'],
    ['node:fs#readFile', 'takes a callback'],
    ['sqlite#DatabaseSync.exec', 'a package: the builtin exists with node: only'],
    ['csv-parse#parse', 'the package’s entry is a stream'],
    ['drizzle-orm/node-postgres#BetterSQLite3Database.all', 'another driver'],
    ['sync-fetch/browser#default', 'a subpath’s default export is not the package’s'],
    ['resolve/paths.ts#sync', 'a folder of the project'],
    ['src/effect.ts#Effect.runSync', 'the project’s own'],
    ['zlib#default', 'no row'],
  ])('%s is not found: %s', (callee) => {
    expect(blocking(callee)).toBeUndefined();
  });

  test('a constructor and a call are different things', () => {
    expect(blocking('node:sqlite#DatabaseSync', {}, 'new')?.tier).toBe('database');
    expect(blocking('node:sqlite#DatabaseSync')).toBeUndefined();
    expect(blocking('better-sqlite3#Database', {}, 'new')).toBeDefined();
    expect(isImmediate('lib#Promise', 'new')).toBe(true);
    expect(isImmediate('lib#Promise')).toBe(false);
  });

  test('a row for every export speaks about the entry of its module', () => {
    const row: BlockingRow = { module: 'turtle', member: '*', category: 'package', tier: 'cpu' };
    const { blocking: find } = buildCatalogue({ ...DEFAULT_OPTIONS, rows: [row] });
    expect(find(calleeIdFrom('turtle#walk'), 'call', NO_ARGUMENTS)).toBe(row);
    expect(find(calleeIdFrom('turtle/async#walk'), 'call', NO_ARGUMENTS)).toBeUndefined();
  });
});

describe('conditions', () => {
  test.each<[string, Partial<CallShape>, string | undefined]>([
    ['node:crypto#randomBytes', { count: 1 }, 'cpu'],
    ['node:crypto#randomBytes', { count: 2, functions: [1] }, undefined],
    ['node:crypto#randomBytes', { count: 1, spread: true }, undefined],
    ['node:crypto#randomInt', { count: 2 }, 'cpu'],
    ['node:crypto#randomInt', { count: 2, functions: [1] }, undefined],
    ['node:crypto#verify', { count: 4 }, 'cpu'],
    ['node:crypto#verify', { count: 5 }, undefined],
    ['node:fs#readdirSync', { count: 1 }, 'file'],
    ['node:fs#readdirSync', { count: 2, options: { 1: { recursive: true } } }, 'recursive'],
    ['node:fs#rmSync', { count: 2, options: { 1: { force: true } } }, 'file'],
    ['node:fs#cpSync', { count: 3, options: { 2: { recursive: true } } }, 'recursive'],
    ['fs-extra#rmSync', { count: 2, options: { 1: { recursive: true } } }, 'recursive'],
    ['xmlhttprequest#XMLHttpRequest.open', { count: 3, literals: { 2: false } }, 'spawn'],
    ['xmlhttprequest#XMLHttpRequest.open', { count: 2 }, undefined],
    ['node:inspector#open', { count: 3, literals: { 2: true } }, 'lock'],
    ['node:inspector#open', { count: 0 }, undefined],
    ['shelljs#exec', { count: 1 }, 'spawn'],
    ['shelljs#exec', { count: 2, options: { 1: { async: true } } }, undefined],
    ['shelljs#exec', { count: 2, functions: [1] }, undefined],
  ])('%s called like %o costs %s', (callee, given, tier) => {
    expect(blocking(callee, given)?.tier).toBe(tier);
  });

  test('a curried function calls its argument only when the data is there', () => {
    const map = (given?: CallShape) => standard.immediate(calleeIdFrom('ramda#map'), 'call', given);
    expect(map(shape({ count: 2 }))?.positions).toEqual([0]);
    expect(map(shape({ count: 1 }))).toBeUndefined();
    expect(map()).toBeUndefined();
  });
});

describe('categories', () => {
  const isFound = (enable: readonly Category[], disable: readonly Category[], callee: string) =>
    buildCatalogue({ enable, disable, rows: [] }).blocking(calleeIdFrom(callee), 'call', NO_ARGUMENTS) !== undefined;

  test('opt-in categories are off until they are enabled', () => {
    expect(isFound([], [], 'lib#JSON.parse')).toBe(false);
    expect(isFound(['cpu-by-size'], [], 'lib#JSON.parse')).toBe(true);
  });

  test('the others are on until they are disabled, and to disable is the last word', () => {
    expect(isFound([], [], 'fs#existsSync')).toBe(true);
    expect(isFound([], ['fs-metadata'], 'fs#existsSync')).toBe(false);
    expect(isFound([], ['fs-metadata'], 'fs#readFileSync')).toBe(true);
    expect(isFound(['cpu-by-size'], ['cpu-by-size'], 'lib#JSON.parse')).toBe(false);
  });

  test('rows of the document need no enabling and come first', () => {
    const own: BlockingRow = { module: 'node:fs', member: 'readFileSync', category: 'package', tier: 'lock' };
    const cheap: BlockingRow = { module: 'src/parse.ts', member: 'parseAll', category: 'cpu-by-size', tier: 'cpu' };
    const { blocking: find } = buildCatalogue({ ...DEFAULT_OPTIONS, rows: [own, cheap] });
    expect(find(calleeIdFrom('fs#readFileSync'), 'call', NO_ARGUMENTS)).toBe(own);
    expect(find(calleeIdFrom('src/parse.ts#parseAll'), 'call', NO_ARGUMENTS)).toBe(cheap);
  });

  test('each category that can be enabled or left on has rows', () => {
    const used = new Set(ALL_BLOCKING_ROWS.map((row) => row.category));
    expect(CATEGORIES.filter((category) => !used.has(category))).toEqual(['project']);
    expect([...OPT_IN].every((category) => used.has(category))).toBe(true);
  });
});

describe('tables', () => {
  const tables = {
    ALL_BLOCKING_ROWS,
    ALL_IMMEDIATE_ROWS,
    WRAPPER_ROWS,
    REALM_ROWS,
    PRODUCT_ROWS,
    INERT_ROWS,
    ANSWER_ROWS,
  };

  test.each(Object.entries(tables))('%s says nothing twice', (_, rows) => {
    const keys = rows.map((row) => JSON.stringify({ form: 'call', ...row, ...only(row) }));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('a conditional row stands before the general row that would hide it', () => {
    const hidden = ALL_BLOCKING_ROWS.filter((row, at) =>
      ALL_BLOCKING_ROWS.slice(0, at).some((other) => sameCallee(row, other) && other.when === undefined),
    );
    expect(hidden.map((row) => `${row.module}#${row.member}`)).toEqual([]);
  });

  test('what is on by default says what to do instead where Node has an answer', () => {
    const answered = new Set(['node:fs', 'node:child_process', 'node:crypto', 'node:zlib']);
    const bare = ALL_BLOCKING_ROWS.filter(
      (row) => answered.has(row.module) && !OPT_IN.has(row.category) && row.instead === undefined,
    );
    expect(bare.map((row) => row.member)).toEqual([]);
  });

  test('what a call gives out has rows of its own', () => {
    const callees = PRODUCT_ROWS.map((row) =>
      everything.product(calleeIdFrom(`${row.module}#${row.member}`), row.form ?? 'call'),
    );
    const hasRows = (callee: CalleeId) => blocking(callee) !== undefined || everything.methodsOf(callee).size > 0;
    expect(callees.filter((callee) => callee === undefined || !hasRows(callee))).toEqual([]);
    expect(everything.product(calleeIdFrom('deasync#sleep'), 'call')).toBeUndefined();
  });

  test('an object has the methods of its class or its module, those that block in every form', () => {
    const methods = (owner: string) => [...everything.methodsOf(calleeIdFrom(owner)).keys()];
    expect(methods('typescript#sys')).toEqual(methods('typescript#System'));
    expect(methods('typescript#sys')).toContain('readFile');
    expect(methods('fs#default')).toContain('readFileSync');
    expect(methods('node:crypto#default')).not.toContain('randomBytes');
    expect(methods('better-sqlite3#Statement')).toContain('get');
    expect(methods('node:path#default')).toEqual([]);
    const objects = OBJECT_ROWS.map((row) => `${row.module}#${row.object}`);
    expect(objects.filter((object) => methods(object).length === 0)).toEqual([]);
  });
});

/** What makes two rows the same row, whatever else they say. */
const only = (row: object) => ({
  category: '',
  tier: '',
  instead: '',
  source: '',
  since: '',
  positions: [],
  byName: false,
  when: Reflect.get(row, 'when') ?? '',
});

const sameCallee = (one: BlockingRow, other: BlockingRow): boolean =>
  one.module === other.module && one.member === other.member && (one.form ?? 'call') === (other.form ?? 'call');

describe('names that suffice', () => {
  test('distinctive names are no everyday words', () => {
    const everyday = words(
      'get run exec all sync open close read write parse load find test stringify iterate prepare',
    );
    expect(everyday.filter((name) => everything.distinctive.has(name))).toEqual([]);
    expect([...everything.distinctive.keys()].filter((name) => !/[a-z0-9]Sync$/.test(name))).toEqual([
      'writeHeapSnapshot',
      'minify_sync',
      'extractAllTo',
    ]);
    expect(standard.distinctive.get('readFileSync')?.module).toBe('node:fs');
    expect(standard.distinctive.has('flushSync')).toBe(false);
  });

  test('array methods are immediate on unknown receivers, listeners and promises are not', () => {
    const yes = words('map filter forEach reduce reduceRight some every find findIndex findLast flatMap sort replace');
    const no = words('then catch finally on once addListener nextTick run match');
    expect(yes.filter((name) => !standard.immediateByName.has(name))).toEqual([]);
    expect(no.filter((name) => standard.immediateByName.has(name))).toEqual([]);
  });

  test('what runs later is not immediate', () => {
    const later = words(`lib#Promise.then lib#Promise.catch lib#Promise.finally lib#setTimeout node:timers#setTimeout
      node:timers#setImmediate lib#queueMicrotask node:process#Process.nextTick node:events#EventEmitter.on
      better-sqlite3#Database.transaction lodash#debounce lib#ArrayConstructor.fromAsync`);
    expect(later.filter((callee) => isImmediate(callee))).toEqual([]);
    expect(isImmediate('lodash/map#default')).toBe(true);
    expect(isImmediate('lodash#default.map')).toBe(true);
    expect(isImmediate('lib#IteratorObject.map')).toBe(true);
  });

  test('every blocking, wrapping, realm and product row can be told by its terminal name', () => {
    const rows = [...ALL_BLOCKING_ROWS, ...WRAPPER_ROWS, ...REALM_ROWS, ...PRODUCT_ROWS];
    expect(rows.filter((row) => !everything.names.has(row.member.replace(/.*\./, '')))).toEqual([]);
    expect(standard.names.has('stringify')).toBe(false);
    const callers = [...ALL_IMMEDIATE_ROWS, ...INERT_ROWS, ...ANSWER_ROWS];
    expect(callers.filter((row) => !standard.callbackNames.has(row.member.replace(/.*\./, '')))).toEqual([]);
  });

  test('packages are those that rows name, without the project and Node', () => {
    const rows: BlockingRow[] = [{ module: 'src/store.ts', member: 'save', category: 'project', tier: 'cpu' }];
    const { packages } = buildCatalogue({ ...DEFAULT_OPTIONS, rows });
    expect(
      ['better-sqlite3', '@babel/core', 'drizzle-orm', 'bun:sqlite'].filter((name) => !packages.has(name)),
    ).toEqual([]);
    expect(['src', 'lib', 'node:fs', 'fs', 'csv-parse'].filter((name) => packages.has(name))).toEqual([]);
    expect(everything.packages.has('csv-parse')).toBe(true);
  });
});

describe('off the thread', () => {
  test('wrappers and realms name an argument', () => {
    expect(standard.wrapper(calleeIdFrom('workerpool#Pool.exec'), 'call')?.offThread).toEqual([0]);
    expect(standard.realm(calleeIdFrom('worker_threads#Worker'), 'new')?.realm).toBe('worker');
    expect(standard.realm(calleeIdFrom('cluster#setupPrimary'), 'call')).toMatchObject({
      property: 'exec',
      realm: 'main',
    });
    expect(standard.realm(calleeIdFrom('piscina#default'), 'new')?.property).toBe('filename');
  });

  test('no shim that waits for another thread is taken for a wrapper', () => {
    const shims = new Set(PRODUCT_ROWS.map((row) => row.module));
    expect(WRAPPER_ROWS.filter((row) => shims.has(row.module))).toEqual([]);
    expect(blocking('synckit#SyncFn')?.category).toBe('sync-shim');
  });
});

describe('inert', () => {
  test('exit listeners run when the loop has ended, others in a turn', () => {
    expect(standard.inert(calleeIdFrom('process#on'), 'exit')?.runs).toBe('exit');
    expect(standard.inert(calleeIdFrom('node:process#Process.once'), 'exit')?.runs).toBe('exit');
    expect(standard.inert(calleeIdFrom('process#on'), 'beforeExit')?.runs).toBe('exit');
    expect(standard.inert(calleeIdFrom('process#on'), 'SIGTERM')).toBeUndefined();
    expect(standard.inert(calleeIdFrom('process#on'), undefined)).toBeUndefined();
    expect(standard.inert(calleeIdFrom('util#promisify'), undefined)?.runs).toBe('never');
  });

  test('what a command line runs, it runs while the process boots', () => {
    const startup = (callee: string) => {
      const row = standard.inert(calleeIdFrom(callee), undefined);
      return row?.runs === 'startup' ? row.positions : undefined;
    };
    expect(startup('commander#Command.action')).toEqual([0]);
    expect(startup('commander#Command.hook')).toEqual([1]);
    expect(startup('commander#Command.option')).toEqual([2]);
    expect(startup('yargs#Argv.command')).toEqual([0, 2, 3]);
    expect(startup('yargs/yargs#Argv.command')).toEqual([0, 2, 3]);
    expect(startup('cac#Command.action')).toEqual([0]);
    expect(startup('sade#Sade.action')).toEqual([0]);
    expect(startup('src/cli.ts#Command.action')).toBeUndefined();
    expect(standard.inert(calleeIdFrom('signal-exit#onExit'), undefined)?.runs).toBe('exit');
  });
});

describe('answers', () => {
  test('a call’s result answers its argument, unless it calls it later or with a callback more', () => {
    const answers = (callee: string) => standard.answers(calleeIdFrom(callee));
    expect(answers('lodash#once')).toBe(0);
    expect(answers('lodash/once#default')).toBe(0);
    expect(answers('lodash#after')).toBe(1);
    expect(answers('ramda#memoizeWith')).toBe(1);
    expect(answers('better-sqlite3#Database.transaction')).toBe(0);
    expect(answers('async_hooks#AsyncResource.bind')).toBe(0);
    const others = words('lodash#debounce lodash#throttle lodash#map lodash#defer node:util#promisify src/a.ts#once');
    expect(others.filter((callee) => answers(callee) !== undefined)).toEqual([]);
  });
});

describe('lifecycle', () => {
  test('a framework starts and ends with methods of known names', () => {
    expect(standard.lifecycle.get('onModuleInit')).toBe('startup');
    expect(standard.lifecycle.get('onApplicationShutdown')).toBe('exit');
    expect(standard.lifecycle.get('onRequest')).toBeUndefined();
  });
});
