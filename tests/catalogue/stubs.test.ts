import { expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS } from '../../src/catalogue/all-rows.ts';
import { ANSWER_ROWS } from '../../src/catalogue/answers.ts';
import { namesToTry } from '../../src/catalogue/callee-name.ts';
import { INERT_ROWS } from '../../src/catalogue/inert.ts';
import { PRODUCT_ROWS } from '../../src/catalogue/products.ts';
import { REALM_ROWS } from '../../src/catalogue/realms.ts';
import { SENDER_ROWS } from '../../src/catalogue/senders.ts';
import { STUBS } from '../../src/catalogue/stubs.ts';
import { WRAPPER_ROWS } from '../../src/catalogue/wrappers.ts';
import { words } from '../../src/catalogue/write-rows.ts';
import { declaredNames } from './declared.ts';
import { calleesOf, complaints, stubProgram } from './stub-program.ts';
import { STUB_USES } from './stub-uses.ts';

const program = stubProgram(STUBS, new Map(STUB_USES.map((use) => [use.specifier, `${use.code}\nexport {};`])));

test('every stub is a module that compiles, and ordinary code compiles against it', () => {
  expect(complaints(program)).toEqual([]);
});

const rows = [
  ...ALL_BLOCKING_ROWS,
  ...REALM_ROWS,
  ...WRAPPER_ROWS,
  ...SENDER_ROWS,
  ...PRODUCT_ROWS,
  ...INERT_ROWS,
  ...ANSWER_ROWS,
];
const modules = new Set(rows.map((row) => row.module));

/** The module whose rows speak about a stub: `lowdb` for `lowdb/node`. */
const homeOf = (specifier: string): string => namesToTry(`${specifier}#x`, modules)[0]?.module ?? specifier;

test('every row of a stubbed package is declared in one of its stubs', () => {
  const declared = new Map<string, Set<string>>();
  for (const [specifier, text] of STUBS) {
    const names = declared.get(homeOf(specifier)) ?? new Set();
    declared.set(homeOf(specifier), new Set([...names, ...declaredNames(text)]));
  }
  const missing = rows.filter((row) => declared.get(row.module)?.has(row.member) === false);
  expect(missing.map((row) => `${row.module}#${row.member}`)).toEqual([]);
});

test('every stub belongs to a package that has rows', () => {
  expect([...STUBS.keys()].filter((specifier) => !modules.has(homeOf(specifier)))).toEqual([]);
});

test.each(STUB_USES)('calls on $specifier come out under the names of the rows', ({ specifier, callees }) => {
  expect([...calleesOf(program, specifier)].sort()).toEqual([...words(callees)].sort());
});

/** Stubs that share their text with another. */
const VARIANTS = new Set([
  'lowdb',
  'make-synchronous',
  'xmlhttprequest-ssl',
  '@commander-js/extra-typings',
  'typescript/lib/tsserverlibrary',
]);

test('every stub has a use', () => {
  const used = new Set(STUB_USES.map((use) => use.specifier));
  expect([...STUBS.keys()].filter((specifier) => !used.has(specifier) && !VARIANTS.has(specifier))).toEqual([]);
});
