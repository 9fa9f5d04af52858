import type * as ts from '../project/compiler.ts';
import type { LiteralValue } from './facts.ts';

/** What an expression may be. */
export type Constant =
  | { readonly kind: 'literal'; readonly value: LiteralValue }
  /** One that is written down, or some other; `given`: what it is given beside what is written. */
  | { readonly kind: 'object'; readonly node: ts.ObjectLiteralExpression | null; readonly given: ReadonlySet<string> }
  /** Something that counts as true, or as false. */
  | { readonly kind: 'truth'; readonly value: boolean };

/** All that an expression may be; undefined: anything. */
export type Possible = readonly Constant[] | undefined;

export const ABSENT: Constant = { kind: 'literal', value: undefined };
export const SOME_OBJECT: Constant = { kind: 'object', node: null, given: new Set() };

export function isTruthy(value: Constant): boolean {
  return value.kind === 'object' || Boolean(value.value);
}

export function truthOfAll(values: Possible): boolean | undefined {
  const [first] = values ?? [];
  if (values === undefined || first === undefined) return undefined;
  const truth = isTruthy(first);
  return values.every((value) => isTruthy(value) === truth) ? truth : undefined;
}

/** Whether it is `null` or `undefined`; undefined where that is not known. */
export function isNothing(value: Constant): boolean | undefined {
  if (value.kind === 'literal') return value.value === undefined || value.value === null;
  return value.kind === 'truth' && !value.value ? undefined : false;
}

/** Whether it is the very literal; undefined where that is not known. */
export function isSame(value: Constant, literal: LiteralValue): boolean | undefined {
  if (value.kind === 'literal') return value.value === literal;
  return value.kind === 'truth' && value.value === Boolean(literal) ? undefined : false;
}

export function either(values: Possible, others: () => Possible): Possible {
  if (values === undefined) return undefined;
  const more = others();
  return more === undefined ? undefined : [...values, ...more];
}

/** What each of them answers, together; undefined as soon as one does not. */
export function eitherOf<T>(sources: readonly T[], answer: (source: T) => Possible): Possible {
  let values: Possible = [];
  for (const source of sources) {
    values = either(values, () => answer(source));
    if (values === undefined) return undefined;
  }
  return values;
}
