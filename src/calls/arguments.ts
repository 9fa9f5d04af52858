import { type CallShape, NO_ARGUMENTS } from '../model/call-shape.ts';
import * as ts from '../project/compiler.ts';
import { foldedText, placeOf } from '../project/place.ts';
import type { CallContext } from './call.ts';
import type { ArgumentFact, ValueRef } from './facts.ts';
import { bare, declaredName, isLiteral, memberName } from './syntax.ts';

/** What a call is handed: the functions its arguments carry, and the shape by which the catalogue tells calls apart. */

/** The function values an argument carries; those inside an object literal under their property's name. */
export function argumentFacts(node: ts.Expression, position: number, context: CallContext): readonly ArgumentFact[] {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner) || ts.isTemplateExpression(inner)) return [];
  if (ts.isObjectLiteralExpression(inner)) return inner.properties.flatMap((p) => propertyFacts(p, position, context));
  return held(inner, position, undefined, context);
}

function propertyFacts(
  property: ts.ObjectLiteralElementLike,
  position: number,
  context: CallContext,
): readonly ArgumentFact[] {
  const name = declaredName(property.name) ?? '';
  if (ts.isPropertyAssignment(property)) return held(property.initializer, position, name, context);
  if (ts.isShorthandPropertyAssignment(property)) return held(property.name, position, name, context);
  if (ts.isSpreadAssignment(property)) return held(property.expression, position, '', context);
  if (property.body === undefined) return [];
  const value: ValueRef = { kind: 'function', id: context.resolver.idOf(property) };
  return [{ position, property: name, value, ...shown(property, context) }];
}

function held(
  node: ts.Expression,
  position: number,
  property: string | undefined,
  context: CallContext,
): readonly ArgumentFact[] {
  const named = memberName(bare(node));
  const known = named === undefined || context.names.carriers.has(named) || context.catalogue.names.has(named);
  const bound = named === undefined && ts.isCallExpression(bare(node));
  if (!known && !bound) return [];
  return context.resolver.values(node).map((value) => ({ position, property, value, ...shown(node, context) }));
}

function shown(node: ts.Node, context: CallContext) {
  return { place: placeOf(node, context.source, context.module), text: foldedText(node, context.source) };
}

export function shapeOf(
  args: readonly ts.Expression[],
  held: readonly ArgumentFact[],
  types: CallShape['types'],
): CallShape {
  if (args.length === 0) return NO_ARGUMENTS;
  const literals: Record<number, string | number | boolean> = {};
  const options: Record<number, Record<string, string | number | boolean>> = {};
  const properties: Record<number, readonly string[]> = {};
  for (const [position, argument] of args.entries()) {
    const literal = literalValue(argument);
    if (literal !== undefined) literals[position] = literal;
    const inner = bare(argument);
    if (!ts.isObjectLiteralExpression(inner)) continue;
    options[position] = literalOptions(inner);
    const names = inner.properties.map(({ name }) => writtenName(name));
    if (names.every((name) => name !== undefined)) properties[position] = names;
  }
  const functions = args.flatMap((argument, position) =>
    isFunctionArgument(argument, position, held) ? [position] : [],
  );
  return { count: args.length, spread: args.some(ts.isSpreadElement), functions, literals, options, properties, types };
}

/** A computed name may be any, and `__proto__` brings properties that are not written. */
function writtenName(name: ts.PropertyName | undefined): string | undefined {
  const written = declaredName(name);
  const computed = written?.startsWith('[') && !written.startsWith('[Symbol.');
  return computed || written === '__proto__' ? undefined : written;
}

function isFunctionArgument(argument: ts.Expression, position: number, held: readonly ArgumentFact[]): boolean {
  const inner = bare(argument);
  if (isLiteral(inner)) return true;
  return held.some(
    (fact) => fact.position === position && fact.property === undefined && fact.value.kind !== 'instance',
  );
}

function literalOptions(node: ts.ObjectLiteralExpression): Record<string, string | number | boolean> {
  const options: Record<string, string | number | boolean> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const value = literalValue(property.initializer);
    if (value !== undefined) options[property.name.getText()] = value;
  }
  return options;
}

function literalValue(node: ts.Expression): string | number | boolean | undefined {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isNumericLiteral(inner)) return Number(inner.text);
  if (inner.kind === ts.SyntaxKind.TrueKeyword) return true;
  return inner.kind === ts.SyntaxKind.FalseKeyword ? false : undefined;
}
