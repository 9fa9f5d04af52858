import cluster from 'node:cluster';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from '../../src/catalogue/all-rows.ts';
import { ANSWER_ROWS } from '../../src/catalogue/answers.ts';
import { buildCatalogue, DEFAULT_OPTIONS } from '../../src/catalogue/build.ts';
import { INERT_ROWS } from '../../src/catalogue/inert.ts';
import { REALM_ROWS } from '../../src/catalogue/realms.ts';
import { SENDER_ROWS } from '../../src/catalogue/senders.ts';
import { NO_ARGUMENTS } from '../../src/model/call-shape.ts';
import { CATEGORIES } from '../../src/model/cost.ts';
import { calleeId } from '../../src/model/ids.ts';
import { declaredByModule } from './declared.ts';
import { isNewerThanNode } from './node-version.ts';

const require = createRequire(import.meta.url);

const rows = [
  ...ALL_BLOCKING_ROWS,
  ...ALL_IMMEDIATE_ROWS,
  ...REALM_ROWS,
  ...SENDER_ROWS,
  ...INERT_ROWS,
  ...ANSWER_ROWS,
].filter((row) => row.module.startsWith('node:'));

/** Objects whose type is an interface in Node's declarations: the interface's name leads to them. */
const INSTANCES: Readonly<Record<string, unknown>> = {
  'node:process#Process': process,
  'node:process#ProcessReport': process.report,
  'node:process#MemoryUsageFn': process.memoryUsage,
  'node:console#Console': console,
  'node:cluster#Cluster': cluster,
  'node:module#Require': require,
  'node:module#require': require,
  'node:module#RequireResolve': require.resolve,
  'node:module#ImportMeta': { resolve: import.meta.resolve ?? (() => '') },
  'node:module#Module': require('node:module').prototype,
  'node:buffer#BufferConstructor': Buffer,
  'node:worker_threads#structuredClone': structuredClone,
};

/** Exist, and are not in the exports of this Node: made by a factory, or there on another platform only. */
const UNEXPORTED: Readonly<Record<string, string>> = {
  'node:diagnostics_channel#TracingChannel': 'made by tracingChannel()',
  'node:fs#lchmodSync': 'macOS only',
  'node:child_process#ChildProcess': 'given send() when it is forked',
};

/** Modules that export an object: a member may be named after the module or after the object's interface. */
const OBJECTS: Readonly<Record<string, string>> = {
  'node:process': 'Process',
  'node:console': 'Console',
  'node:cluster': 'Cluster',
};

/** Named by the path from the object, since Node declares the method on a base class that says nothing of its use. */
const INHERITED: Readonly<Record<string, string>> = {
  'stdout.write': 'declared on stream.Writable',
  'stderr.write': 'declared on stream.Writable',
  'WriteStream.write': 'declared on stream.Writable',
  'report.getReport': 'declared on ProcessReport, which has rows too',
  'report.writeReport': 'declared on ProcessReport, which has rows too',
};

const member = (value: unknown, name: string): unknown => {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return undefined;
  const own: unknown = Reflect.get(value, name);
  const prototype: unknown = typeof value === 'function' ? Reflect.get(value, 'prototype') : undefined;
  if (own !== undefined || typeof prototype !== 'object' || prototype === null) return own;
  return Reflect.get(prototype, name);
};

const resolve = (module: string, name: string): unknown => {
  const [first = '', ...rest] = name.split('.');
  const start = INSTANCES[`${module}#${first}`] ?? member(require(module), first);
  return rest.reduce(member, start);
};

test('every builtin row names something the running Node exports', () => {
  const missing = rows
    .filter((row) => !isNewerThanNode(row))
    .filter((row) => UNEXPORTED[`${row.module}#${row.member.split('.')[0]}`] === undefined)
    .filter((row) => resolve(row.module, row.member) === undefined);
  expect(missing.map((row) => `${row.module}#${row.member}`)).toEqual([]);
});

test('every builtin row has the name that Node’s type declarations give it', () => {
  const declared = nodeDeclarations();
  const missing = rows
    .filter((row) => INHERITED[row.member.replace(/^Process\./, '')] === undefined)
    .filter((row) => !namesToDeclare(row).some((name) => declared.has(`${row.module}#${name}`)));
  expect(missing.map((row) => `${row.module}#${row.member}`)).toEqual([]);
});

test('every …Sync export and method of the running Node has a row', () => {
  const catalogue = buildCatalogue({ ...DEFAULT_OPTIONS, enable: CATEGORIES });
  const found = builtinModules
    .filter((name) => !name.startsWith('_') && name !== 'sys')
    .flatMap((name) => syncNames(require(`node:${name.replace(/^node:/, '')}`)).map((sync) => calleeId(name, sync)));
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter((id) => catalogue.blocking(id, 'call', NO_ARGUMENTS) === undefined)).toEqual([]);
});

const namesToDeclare = (row: { readonly module: string; readonly member: string }): readonly string[] => [
  row.member,
  `${OBJECTS[row.module] ?? ''}.${row.member}`,
];

const syncNames = (module: object): string[] =>
  Object.keys(module).flatMap((name) => {
    const value = Reflect.get(module, name) as unknown;
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    const methods = typeof prototype === 'object' && prototype !== null ? Object.getOwnPropertyNames(prototype) : [];
    return [name, ...methods.map((method) => `${name}.${method}`)].filter((text) => text.endsWith('Sync'));
  });

const nodeDeclarations = (): ReadonlySet<string> => {
  const root = path.dirname(require.resolve('@types/node/package.json'));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
  return new Set(
    files.flatMap((file) =>
      [...declaredByModule(readFileSync(path.join(root, file), 'utf8'))].flatMap(([module, names]) =>
        [...names].map((name) => `${module}#${name}`),
      ),
    ),
  );
};
