import { createRequire, syncBuiltinESMExports } from 'node:module';
import { applies } from './condition.ts';
import type { PlannedBuiltin } from './plan.ts';
import type { Recorder } from './recorder.ts';

/**
 * Puts the blocking builtins of the plan behind functions that tell the recorder when they run. Within a measured call
 * that is one word; outside, the call is timed and its stack taken: nobody expected it.
 */
export function wrapBuiltins(builtins: readonly PlannedBuiltin[], recorder: Recorder): void {
  for (const rows of grouped(builtins)) {
    const [row] = rows;
    const holder = row === undefined ? undefined : holderOf(row);
    if (row !== undefined && holder !== undefined) wrap(holder, rows, `${row.module}#${row.member}`, recorder);
  }
  syncBuiltinESMExports();
}

/** Rows about one function: it blocks where any of them applies. */
function grouped(builtins: readonly PlannedBuiltin[]): Iterable<readonly PlannedBuiltin[]> {
  const groups = new Map<string, PlannedBuiltin[]>();
  for (const row of builtins) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups.values();
}

const keyOf = ({ module, member, form }: PlannedBuiltin): string => `${form} ${module}#${member}`;

interface Holder {
  readonly object: object;
  readonly key: string;
}

const require = createRequire(import.meta.url);

/** The object that has the function: an exported object, the prototype of an exported class, or the global object. */
function holderOf({ module, member }: PlannedBuiltin): Holder | undefined {
  const path = member.split('.');
  const key = path.pop() ?? '';
  let object: unknown = module === 'lib' ? globalThis : loaded(module);
  for (const name of path) {
    const next: unknown = objectOrFunction(object) ? Reflect.get(object, name) : undefined;
    object = typeof next === 'function' && !Object.hasOwn(next, key) ? next.prototype : next;
  }
  return objectOrFunction(object) && typeof Reflect.get(object, key) === 'function' ? { object, key } : undefined;
}

/** Only what Node has loaded or can load without a word: some modules warn that they are experimental. */
function loaded(module: string): unknown {
  if (!module.startsWith('node:')) return undefined;
  try {
    return require(module);
  } catch {
    return undefined;
  }
}

function objectOrFunction(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

type Callable = (this: unknown, ...given: readonly unknown[]) => unknown;

function wrap({ object, key }: Holder, rows: readonly PlannedBuiltin[], call: string, recorder: Recorder): void {
  const original = Reflect.get(object, key) as Callable;
  const { encloses, sawBlocking, timeAlone } = recorder;
  const blocks = newCheck(rows);
  const run = (given: readonly unknown[], now: () => unknown): unknown => {
    if (blocks !== undefined && !blocks(given)) return now();
    if (!encloses()) return timeAlone(call, now);
    sawBlocking();
    return now();
  };
  const apply = (receiver: unknown, given: readonly unknown[]): unknown =>
    run(given, () => Reflect.apply(original, receiver, given));
  const wrapped =
    rows[0]?.form === 'new'
      ? new Proxy(original, {
          construct: (target, given, newTarget) =>
            Object(run(given, () => Reflect.construct(target, given, newTarget))),
        })
      : alike(original, function blocking(this: unknown, ...given) {
          // On the way of every planned call, and of the builtins that such a call uses: without a closure for the call.
          if (blocks !== undefined || !encloses()) return apply(this, given);
          sawBlocking();
          return Reflect.apply(original, this, given);
        });
  Reflect.set(object, key, wrapped);
}

/** A function that goes by the name of another and has what that has: `fs.realpathSync.native`. */
function alike(original: Callable, made: Callable): Callable {
  for (const key of Reflect.ownKeys(original)) {
    const descriptor = Object.getOwnPropertyDescriptor(original, key);
    if (descriptor !== undefined && key !== 'prototype') Object.defineProperty(made, key, descriptor);
  }
  return made;
}

/** Whether a call blocks; undefined where each does. */
function newCheck(rows: readonly PlannedBuiltin[]): ((given: readonly unknown[]) => boolean) | undefined {
  if (rows.some(({ when }) => when === undefined)) return undefined;
  return (given) => rows.some(({ when }) => applies(when, given));
}
