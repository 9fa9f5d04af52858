import { beforeAll, expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from '../../src/catalogue/all-rows.ts';
import { packageOf } from '../../src/catalogue/callee-name.ts';
import { PRODUCT_ROWS } from '../../src/catalogue/products.ts';
import { REALM_ROWS } from '../../src/catalogue/realms.ts';
import { WRAPPER_ROWS } from '../../src/catalogue/wrappers.ts';
import { assertInstalled, declaredNamesOf, exportedNames } from './installed.ts';
import { isNewerThanNode } from './node-version.ts';
import { UNPROVED } from './unproved.ts';

const rows = [...ALL_BLOCKING_ROWS, ...ALL_IMMEDIATE_ROWS, ...REALM_ROWS, ...WRAPPER_ROWS, ...PRODUCT_ROWS].filter(
  (row) => row.module !== 'lib' && !row.module.startsWith('node:') && !isNewerThanNode(row),
);
const specifiers = [...new Set(rows.map((row) => row.module))];

let proved: ReadonlySet<string>;

beforeAll(() => {
  assertInstalled();
  const exported = exportedNames(specifiers.flatMap((specifier) => SPECIFIERS[specifier] ?? [specifier]));
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
