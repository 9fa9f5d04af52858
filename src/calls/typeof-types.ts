import * as ts from '../project/compiler.ts';

/** What `typeof` may answer of arguments, as far as their types tell. Errs towards not telling. */

interface TypeContext {
  readonly checker: ts.TypeChecker;
  /** Types say where `undefined` and `null` may be. */
  readonly nullChecked: boolean;
}

/** By position; of those that a function asks for. */
export function typesOf(
  args: readonly ts.Expression[],
  asked: ReadonlySet<number>,
  { checker, nullChecked }: TypeContext,
): Readonly<Record<number, readonly string[]>> {
  const types: Record<number, readonly string[]> = {};
  const unsaid = nullChecked ? [] : ['undefined', 'object'];
  for (const [position, argument] of args.entries()) {
    if (!asked.has(position)) continue;
    const found = namesOf(checker.getTypeAtLocation(argument));
    if (found !== undefined) types[position] = [...found, ...unsaid];
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
  [ts.TypeFlags.Undefined, 'undefined'],
  [ts.TypeFlags.Null, 'object'],
];

/** `{}`, `void` and type parameters may be anything. */
function nameOf(type: ts.Type): string | undefined {
  const known = NAMES.find(([flags]) => (type.flags & flags) !== 0);
  if (known !== undefined) return known[1];
  if ((type.flags & ts.TypeFlags.Object) === 0) return undefined;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return 'function';
  return isOfObjectsAlone(type) ? 'object' : undefined;
}

/** Text, numbers and functions are objects of types that ask for nothing but what they have: `{ length: number }`. */
function isOfObjectsAlone(type: ts.Type): boolean {
  const properties = type.getProperties();
  const required = properties.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
  const asked = (required.length > 0 ? required : properties).map(({ name }) => name);
  return OTHERS.every((names) => asked.some((name) => !names.has(name) && !name.startsWith('__@')));
}

/** The members of whatever else there is. */
const OTHERS: readonly ReadonlySet<string>[] = [
  membersOf('', Object.getPrototypeOf('')),
  membersOf(0, Object.getPrototypeOf(0)),
  membersOf(
    () => {},
    Object.getPrototypeOf(() => {}),
    class {},
  ),
];

function membersOf(...holders: readonly unknown[]): ReadonlySet<string> {
  return new Set([Object.prototype, ...holders].flatMap((holder) => Object.getOwnPropertyNames(holder)));
}
