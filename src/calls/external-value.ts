import type { Catalogue } from '../catalogue/catalogue.ts';
import { type CallShape, NO_ARGUMENTS } from '../model/call-shape.ts';
import type { CalleeId } from '../model/ids.ts';
import type { BlockingInfo, ExternalValue } from './facts.ts';

/** What the catalogue says of functions and objects outside the project. */

/** Of this callee in this form of call. */
export function blockingInfo(
  callee: CalleeId,
  form: 'call' | 'new',
  shape: CallShape,
  catalogue: Catalogue,
): BlockingInfo | undefined {
  const row = catalogue.blocking(callee, form, shape);
  if (row === undefined) return undefined;
  return { category: row.category, tier: row.tier, instead: row.instead, always: row.when === undefined };
}

/** Of a function or object taken as a value, whatever the form of a later call; each is made once. */
export function externalValues(catalogue: Catalogue): (id: CalleeId) => ExternalValue {
  const known = new Map<CalleeId, ExternalValue>();
  return (id) => {
    const found = known.get(id) ?? {
      ...objectOf(id, catalogue),
      blocking: blockingInfo(id, 'call', NO_ARGUMENTS, catalogue),
    };
    known.set(id, found);
    return found;
  };
}

/** An object by the class it is of, the module it is, or the name it has. */
export function objectOf(owner: CalleeId, catalogue: Catalogue): ExternalValue {
  const methods = [...catalogue.methodsOf(owner)].map(([name, id]): readonly [string, ExternalValue] => {
    const blocking = blockingInfo(id, 'call', NO_ARGUMENTS, catalogue);
    return [name, { kind: 'external', id, blocking, forwards: false }];
  });
  const object = { kind: 'external', id: owner, blocking: undefined, forwards: catalogue.forwards(owner) } as const;
  return methods.length === 0 ? object : { ...object, methods: new Map(methods) };
}
