import type { CarryRow } from './rows.ts';
import { membersOf, words } from './write-rows.ts';

const carry = (names: string, positions: readonly number[], form: 'call' | 'new' = 'call'): readonly CarryRow[] =>
  words(names).map((member) => ({ module: 'lib', member, positions, form }));

/** More than anybody writes. */
const ALL = Array.from({ length: 12 }, (_, position) => position);

/** What the language copies, wraps or freezes is in what comes out of it, and nobody unseen has it. */
export const CARRY_ROWS: readonly CarryRow[] = [
  ...carry(membersOf('ObjectConstructor', 'freeze seal preventExtensions entries values fromEntries'), [0]),
  ...carry(membersOf('ObjectConstructor', 'setPrototypeOf defineProperties'), [0, 1]),
  ...carry('ObjectConstructor.assign', ALL),
  ...carry(membersOf('PromiseConstructor', 'resolve all allSettled any race'), [0]),
  ...carry(membersOf('ArrayConstructor', 'from fromAsync'), [0]),
  ...carry('ArrayConstructor.of Array.concat ReadonlyArray.concat', ALL),
  ...carry('Array.with ReadonlyArray.with', [1]),
  ...carry('IteratorConstructor.from', [0]),
  ...carry('Map MapConstructor Set SetConstructor WeakMap WeakMapConstructor WeakSet WeakSetConstructor', [0], 'new'),
  ...carry('WeakRef WeakRefConstructor Proxy ProxyConstructor', [0], 'new'),
  ...carry('Array ArrayConstructor', ALL, 'new'),
];
