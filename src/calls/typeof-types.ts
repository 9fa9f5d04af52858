import * as ts from '../project/compiler.ts';

/** What `typeof` may answer of arguments, as far as their types tell. Errs towards not telling. */

export function typesOf(
  args: readonly ts.Expression[],
  checker: ts.TypeChecker,
): Readonly<Record<number, readonly string[]>> {
  const types: Record<number, readonly string[]> = {};
  for (const [position, argument] of args.entries()) {
    const found = namesOf(checker.getTypeAtLocation(argument));
    if (found !== undefined) types[position] = found;
  }
  return types;
}

function namesOf(type: ts.Type): readonly string[] | undefined {
  const names = (type.isUnion() ? type.types : [type]).map(nameOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

const NAMES: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.BigIntLike, 'bigint'],
  [ts.TypeFlags.ESSymbolLike, 'symbol'],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, 'undefined'],
  [ts.TypeFlags.Null, 'object'],
];

/** `{}` and type parameters may be anything; an interface may be implemented by a function only if it can be called. */
function nameOf(type: ts.Type): string | undefined {
  const known = NAMES.find(([flags]) => (type.flags & flags) !== 0);
  if (known !== undefined) return known[1];
  if ((type.flags & ts.TypeFlags.Object) === 0) return undefined;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return 'function';
  return type.getProperties().length > 0 ? 'object' : undefined;
}
