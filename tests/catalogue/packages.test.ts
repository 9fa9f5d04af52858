import { beforeAll, expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from '../../src/catalogue/all-rows.ts';
import { ANSWER_ROWS } from '../../src/catalogue/answers.ts';
import { buildCatalogue, DEFAULT_OPTIONS } from '../../src/catalogue/build.ts';
import { packageOf } from '../../src/catalogue/callee-name.ts';
import { INERT_ROWS } from '../../src/catalogue/inert.ts';
import { LIFECYCLE } from '../../src/catalogue/lifecycle.ts';
import { OBJECT_ROWS, PRODUCT_ROWS } from '../../src/catalogue/products.ts';
import { REALM_ROWS } from '../../src/catalogue/realms.ts';
import { SENDER_ROWS } from '../../src/catalogue/senders.ts';
import { WRAPPER_ROWS } from '../../src/catalogue/wrappers.ts';
import { NO_ARGUMENTS } from '../../src/model/call-shape.ts';
import { CATEGORIES } from '../../src/model/cost.ts';
import { calleeIdFrom, ownerOf } from '../../src/model/ids.ts';
import { assertInstalled, declaredNamesOf, exportedNames } from './installed.ts';
import { isNewerThanNode } from './node-version.ts';
import { UNPROVED } from './unproved.ts';

const rows = [
  ...ALL_BLOCKING_ROWS,
  ...ALL_IMMEDIATE_ROWS,
  ...INERT_ROWS,
  ...REALM_ROWS,
  ...WRAPPER_ROWS,
  ...SENDER_ROWS,
  ...PRODUCT_ROWS,
  ...OBJECT_ROWS,
  ...ANSWER_ROWS,
].filter((row) => row.module !== 'lib' && !row.module.startsWith('node:') && !isNewerThanNode(row));
const specifiers = [...new Set(rows.map((row) => row.module))];

let exported: ReadonlyMap<string, ReadonlySet<string>>;
let proved: ReadonlySet<string>;

beforeAll(() => {
  assertInstalled();
  exported = exportedNames(specifiers.flatMap((specifier) => SPECIFIERS[specifier] ?? [specifier]));
  const declared = new Map(
    [...new Set(specifiers.map(packageOf))].map((name) => [name, declaredNamesOf(TYPES[name] ?? name)]),
  );
  const isProved = (row: { readonly module: string; readonly member: string }): boolean =>
    (SPECIFIERS[row.module] ?? [row.module]).some((specifier) => exported.get(specifier)?.has(row.member)) ||
    declared.get(packageOf(row.module))?.has(row.member) === true;
  proved = new Set(rows.filter(isProved).map(idOf));
}, 120_000);

/** Packages that spread over several entries, or whose entry has an ending in Node's eyes. */
const SPECIFIERS: Readonly<Record<string, readonly string[]>> = {
  lowdb: ['lowdb', 'lowdb/node'],
  'lodash/fp': ['lodash/fp.js'],
  '@noble/hashes': ['@noble/hashes/scrypt.js', '@noble/hashes/pbkdf2.js', '@noble/hashes/argon2.js'],
};

/** Modules that another package declares. */
const TYPES: Readonly<Record<string, string>> = { 'bun:sqlite': 'bun-types' };

const idOf = (row: { readonly module: string; readonly member: string }): string => `${row.module}#${row.member}`;

test('every row of a package names something the installed package exports or declares', () => {
  const missing = rows.map(idOf).filter((id) => !proved.has(id) && UNPROVED[id] === undefined);
  expect([...new Set(missing)]).toEqual([]);
});

test('every row that is excused exists and still needs its excuse', () => {
  const ids = new Set(rows.map(idOf));
  expect(Object.keys(UNPROVED).filter((id) => !ids.has(id) || proved.has(id))).toEqual([]);
});

/** Synchronous by name, and harmless: no file, no process, no work to speak of. */
const HARMLESS = new Set([
  'lilconfig#lilconfigSync',
  'cosmiconfig#getDefaultSearchPlacesSync',
  'mkdirp#useNativeSync',
  'mkdirp#useNative.sync',
  'mkdirp#mkdirp.useNativeSync',
]);

test('every …Sync export of a package with rows has a row, or is known to be harmless', () => {
  const { blocking } = buildCatalogue({ ...DEFAULT_OPTIONS, enable: CATEGORIES });
  const isKnown = (id: string): boolean =>
    HARMLESS.has(id) || blocking(calleeIdFrom(id), 'call', NO_ARGUMENTS) !== undefined;
  const blockers = new Set(ALL_BLOCKING_ROWS.map((row) => row.module));
  const unknown = [...exported].flatMap(([specifier, names]) =>
    [...names].filter(isSyncFunction).map((name) => `${specifier}#${name}`),
  );
  expect(unknown.filter((id) => blockers.has(ownerOf(id)) && !isKnown(id))).toEqual([]);
});

/** `globSync`, `sync` and `glob.sync`: neither classes (one letter, where minified) nor what is private or deeper. */
const isSyncFunction = (name: string): boolean => /^([a-z]\w+\.)?([a-z]\w*Sync|sync)$/.test(name);

test('every method of the lifecycle is one that the framework declares', () => {
  const declared = [...declaredNamesOf('@nestjs/common')].map((name) => name.replace(/^\w+\./, ''));
  expect([...LIFECYCLE.keys()].filter((name) => !declared.includes(name))).toEqual([]);
});
