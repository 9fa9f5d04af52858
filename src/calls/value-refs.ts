import type * as ts from '../project/compiler.ts';
import { assignedSlot } from './constant-objects.ts';
import type { ValueRef } from './facts.ts';

/** Lists of what an expression may be. */

/** What may have been assigned in the place of what is declared. */
export function assigned(values: readonly ValueRef[]): readonly ValueRef[] {
  return values.flatMap((value) => (value.kind === 'slot' ? [{ kind: 'slot', id: assignedSlot(value.id) }] : []));
}

/** `{ ...ts.sys, readFile }`: what stands behind a spread object takes the place of its methods. */
export function withoutMethods(
  values: readonly ValueRef[],
  later: readonly ts.ObjectLiteralElementLike[],
): readonly ValueRef[] {
  return values.map((value) => {
    if (value.kind !== 'external' || value.methods === undefined) return value;
    const taken = new Set(later.map((property) => property.name?.getText()));
    return { ...value, methods: new Map([...value.methods].filter(([name]) => !taken.has(name))) };
  });
}

export function unique(values: readonly ValueRef[]): readonly ValueRef[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = `${value.kind} ${value.id}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
