import type { Recorder } from './recorder.ts';

/**
 * What the rewritten calls of a module call: each gives back the callee as a function that is timed when it is called,
 * so that arguments are evaluated after the callee and before the clock starts, as they were written.
 */
export interface TimedCalls {
  readonly call: (site: number, callee: unknown, receiver?: unknown) => unknown;
  readonly method: (site: number, object: unknown, key: PropertyKey) => unknown;
  /** A member that only its class can name. */
  readonly via: (site: number, object: unknown, read: (object: unknown) => unknown) => unknown;
  /** The same two where the object may be missing (`object?.method()`). */
  readonly maybe: (site: number, object: unknown, key: PropertyKey) => unknown;
  readonly construct: (site: number, callee: unknown) => unknown;
  /** A property that may be an accessor, or hold a function for somebody to call at once. */
  readonly read: (site: number, object: unknown, key: PropertyKey) => unknown;
  readonly value: (site: number, value: unknown) => unknown;
  readonly started: () => void;
}

type Callable = (...given: readonly unknown[]) => unknown;

export function timedCalls({ enter, leave, started }: Pick<Recorder, 'enter' | 'leave' | 'started'>): TimedCalls {
  const call: TimedCalls['call'] = (site, callee, receiver) => {
    if (!isCallable(callee)) return callee;
    return (...given: readonly unknown[]) => {
      enter(site);
      try {
        return Reflect.apply(callee, receiver, given);
      } finally {
        leave();
      }
    };
  };
  const member = (object: unknown, key: PropertyKey): unknown => (object as Record<PropertyKey, unknown>)[key];
  const value = newValues(enter, leave);
  return {
    call,
    method: (site, object, key) => call(site, member(object, key), object),
    via: (site, object, read) => call(site, read(object), object),
    maybe: (site, object, key) => {
      if (object === null || object === undefined) return undefined;
      const callee = member(object, key);
      // `?.` guards the object; a method that is missing must still fail when it is called.
      return isCallable(callee) ? call(site, callee, object) : failing(callee, key);
    },
    construct: (site, callee) => (isCallable(callee) ? constructed(site, callee, enter, leave) : callee),
    read: (site, object, key) =>
      isAccessor(object, key)
        ? timedRead(site, () => member(object, key), enter, leave)
        : value(site, member(object, key)),
    value,
    started,
  };
}

type Enter = Recorder['enter'];
type Leave = Recorder['leave'];

function timedRead(site: number, read: () => unknown, enter: Enter, leave: Leave): unknown {
  enter(site);
  try {
    return read();
  } finally {
    leave();
  }
}

function isAccessor(object: unknown, key: PropertyKey): boolean {
  for (let at: unknown = object; at !== null && at !== undefined; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, key);
    if (descriptor !== undefined) return descriptor.get !== undefined;
  }
  return false;
}

/** Called with `new` for the class itself, so that `new.target` and the prototype are the class's own. */
function constructed(site: number, callee: Callable, enter: Enter, leave: Leave): unknown {
  return function timed(...given: readonly unknown[]): unknown {
    enter(site);
    try {
      return Reflect.construct(callee, given);
    } finally {
      leave();
    }
  };
}

function failing(callee: unknown, key: PropertyKey): () => never {
  return () => {
    throw new TypeError(`${String(key)} is not a function: ${String(callee)}`);
  };
}

/** A function handed over stays the same function each time it is handed over at the same place. */
function newValues(enter: Enter, leave: Leave): TimedCalls['value'] {
  const known = new WeakMap<object, Map<number, unknown>>();
  return (site, value) => {
    if (!isCallable(value)) return value;
    const bySite = known.get(value) ?? new Map<number, unknown>();
    known.set(value, bySite);
    const made = bySite.get(site) ?? timedValue(site, value, enter, leave);
    bySite.set(site, made);
    return made;
  };
}

function timedValue(site: number, value: Callable, enter: Enter, leave: Leave): unknown {
  const apply = (target: Callable, receiver: unknown, given: readonly unknown[]): unknown => {
    enter(site);
    try {
      return Reflect.apply(target, receiver, given);
    } finally {
      leave();
    }
  };
  return new Proxy(value, { apply });
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}
