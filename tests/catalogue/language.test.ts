import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from '../../src/catalogue/all-rows.ts';
import { INERT_ROWS } from '../../src/catalogue/inert.ts';
import { declaredNames } from './declared.ts';

const directory = path.dirname(createRequire(import.meta.url).resolve('typescript/lib/typescript.js'));
const libraries = readdirSync(directory).filter((name) => /^lib\..*\.d\.ts$/.test(name));
const textOf = (name: string): string => readFileSync(path.join(directory, name), 'utf8');

/** Declared by Node or the engine only. */
const ELSEWHERE: ReadonlySet<string> = new Set(['clearImmediate']);

test('every row of the language’s library names something a lib.*.d.ts declares', () => {
  const declared = new Set(libraries.flatMap((name) => [...declaredNames(textOf(name))]));
  const missing = [...ALL_BLOCKING_ROWS, ...ALL_IMMEDIATE_ROWS, ...INERT_ROWS]
    .filter((row) => row.module === 'lib' && !declared.has(row.member) && !ELSEWHERE.has(row.member))
    .map((row) => row.member);
  expect(missing).toEqual([]);
});

/** Take a function and do not call it before they return, or hand it back; everything else has a row. */
const LATER: Readonly<Record<string, string>> = {
  'Promise.then': 'in a later turn',
  'PromiseLike.then': 'in a later turn',
  'Promise.catch': 'in a later turn',
  'Promise.finally': 'in a later turn',
  'FinalizationRegistryConstructor.new': 'after a collection',
  'ArrayConstructor.fromAsync': 'after each await',
  'DisposableStack.adopt': 'when the stack is disposed of',
  'DisposableStack.defer': 'when the stack is disposed of',
  'AsyncDisposableStack.adopt': 'when the stack is disposed of',
  'AsyncDisposableStack.defer': 'when the stack is disposed of',
  'CallableFunction.call': 'the receiver is what is called',
  'CallableFunction.apply': 'the receiver is what is called',
  'CallableFunction.bind': 'gives back a function',
  'Reflect.apply': 'the argument is the callee, and is followed as one',
  'String.replace': 'has a row under position 1',
};

test('every method of ECMAScript’s library that takes a function is immediate, or is known not to be', () => {
  const known = new Set(ALL_IMMEDIATE_ROWS.filter((row) => row.module === 'lib').map((row) => row.member));
  const takers = new Set(libraries.filter((name) => /^lib\.es(\d|next)/.test(name)).flatMap(functionTakers));
  const unknown = [...takers].filter((name) => !known.has(name.replace(/\.new$/, '')) && LATER[name] === undefined);
  expect(takers.size).toBeGreaterThan(100);
  expect(unknown).toEqual([]);
});

const functionTakers = (library: string): string[] => {
  const file = ts.createSourceFile(library, textOf(library), ts.ScriptTarget.Latest, false);
  return file.statements
    .flatMap((node) =>
      ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) ? [...node.body.statements] : [node],
    )
    .filter(ts.isInterfaceDeclaration)
    .flatMap((owner) => owner.members.flatMap((member) => takerName(owner.name.text, member)));
};

const takerName = (owner: string, member: ts.TypeElement): string[] => {
  if (ts.isConstructSignatureDeclaration(member)) return takesFunction(member) ? [`${owner}.new`] : [];
  const taker = ts.isMethodSignature(member) && ts.isIdentifier(member.name) && takesFunction(member);
  return taker ? [`${owner}.${member.name.text}`] : [];
};

const takesFunction = (node: ts.SignatureDeclaration): boolean => node.parameters.some((one) => isFunction(one.type));

const isFunction = (type: ts.TypeNode | undefined): boolean => {
  if (type === undefined) return false;
  if (ts.isParenthesizedTypeNode(type)) return isFunction(type.type);
  return ts.isFunctionTypeNode(type) || (ts.isUnionTypeNode(type) && type.types.some(isFunction));
};
