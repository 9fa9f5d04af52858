import type { ImmediateRow } from './rows.ts';
import { immediateRows, membersOf, words } from './write-rows.ts';

const typedArrays = words(`Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float16Array Float32Array Float64Array BigInt64Array BigUint64Array`);
const indexed = ['Array', 'ReadonlyArray', ...typedArrays].join(' ');

/**
 * Iterator helpers are lazy, but what consumes them consumes them in the frame that built them, unless the iterator
 * itself is carried into another turn.
 */
const iteration = 'map filter forEach reduce some every find';
const arrays = `${iteration} reduceRight findIndex findLast findLastIndex toSorted`;

/** Methods whose name alone says array (or string, or map): taken as immediate on a receiver of unknown type. */
const byName = { byName: true } as const;

/** Everything in ECMAScript 2025 (and what TypeScript declares of the next) that calls its callback before it returns. */
export const LANGUAGE_IMMEDIATE_ROWS: readonly ImmediateRow[] = [
  ...immediateRows('lib', membersOf(indexed, arrays), [0], byName),
  ...immediateRows('lib', membersOf(['Array', ...typedArrays].join(' '), 'sort'), [0], byName),
  ...immediateRows('lib', 'Array.flatMap ReadonlyArray.flatMap', [0], byName),
  ...immediateRows('lib', membersOf('IteratorObject', `${iteration} flatMap`), [0], byName),
  ...immediateRows('lib', membersOf('Map ReadonlyMap Set ReadonlySet', 'forEach'), [0], byName),
  ...immediateRows('lib', 'String.replace String.replaceAll', [1], byName),
  ...immediateRows(
    'lib',
    membersOf(['Array', ...typedArrays].map((name) => `${name}Constructor`).join(' '), 'from'),
    [1],
  ),
  ...immediateRows('lib', 'ObjectConstructor.groupBy MapConstructor.groupBy', [1]),
  ...immediateRows('lib', 'Map.getOrInsertComputed WeakMap.getOrInsertComputed', [1]),
  ...immediateRows('lib', 'JSON.parse JSON.stringify', [1]),
  ...immediateRows('lib', 'Promise PromiseConstructor', [0], { form: 'new' }),
  ...immediateRows('lib', 'PromiseConstructor.try', [0]),
];

export const NODE_IMMEDIATE_ROWS: readonly ImmediateRow[] = [
  ...immediateRows('node:async_hooks', 'AsyncLocalStorage.run', [1]),
  ...immediateRows('node:async_hooks', 'AsyncLocalStorage.exit AsyncResource.runInAsyncScope', [0]),
  ...immediateRows('node:diagnostics_channel', 'Channel.runStores', [1]),
  ...immediateRows(
    'node:diagnostics_channel',
    membersOf('TracingChannel', 'traceSync tracePromise traceCallback'),
    [0],
  ),
  ...immediateRows('node:domain', 'Domain.run', [0]),
  ...immediateRows('node:assert', 'throws doesNotThrow rejects doesNotReject', [0]),
  ...immediateRows('node:url', 'URLSearchParams.forEach', [0]),
  ...immediateRows('lib', 'URLSearchParams.forEach Headers.forEach FormData.forEach', [0]),
];
