import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { isReassigned } from './changed.ts';
import type { ParameterTest, ValueRef } from './facts.ts';
import { literalOf } from './literals.ts';
import { calledName } from './names.ts';
import { bare, declaredName, memberName, parameterNamed, parametersOf } from './syntax.ts';

/**
 * What conditions ask about parameters: `if (force)`, `mode === 'sync'`, `{ recursive = false }`. Only parameters that
 * nothing assigns to, so that they are what the caller wrote. Errs towards asking nothing.
 */

/** What must be so of parameters when the condition comes out like this. */
export function parameterTests(
  condition: ts.Expression,
  truth: boolean,
  context: CallContext,
): readonly ParameterTest[] {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return parameterTests(node.operand, !truth, context);
  if (!ts.isBinaryExpression(node)) return testOf(node, { kind: 'truthy' }, truth, context);
  const both = () => [node.left, node.right].flatMap((side) => parameterTests(side, truth, context));
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return truth ? both() : [];
    case ts.SyntaxKind.BarBarToken:
      return truth ? [] : both();
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return compared(node, truth, context);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return compared(node, !truth, context);
    default:
      return [];
  }
}

function compared(node: ts.BinaryExpression, holds: boolean, context: CallContext): readonly ParameterTest[] {
  const left = bare(node.left);
  const written = literalOf(bare(node.right));
  if (written === null) return [];
  const { value } = written;
  if (ts.isTypeOfExpression(left)) {
    return typeof value === 'string'
      ? testOf(bare(left.expression), { kind: 'typeof', name: value }, holds, context)
      : [];
  }
  const { kind } = node.operatorToken;
  const loose = kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (loose && value !== null && value !== undefined) return [];
  return testOf(left, { kind: 'equals', value, loose }, holds, context);
}

function testOf(
  node: ts.Expression,
  asks: ParameterTest['asks'],
  holds: boolean,
  context: CallContext,
): readonly ParameterTest[] {
  const meant = meantBy(node, context);
  return meant === undefined ? [] : [{ ...meant, asks, holds }];
}

type Meant = Pick<ParameterTest, 'owner' | 'position' | 'property' | 'absent'>;

/** The parameter behind `force`, `options.force` and `options?.force`. */
function meantBy(node: ts.Expression, context: CallContext): Meant | undefined {
  const name = ts.isPropertyAccessExpression(node) ? bare(node.expression) : node;
  if (!ts.isIdentifier(name)) return undefined;
  const parameter = parameterNamed(name);
  const declaration = parameter === undefined ? undefined : context.checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (parameter === undefined || declaration === undefined || parameter.dotDotDotToken !== undefined) return undefined;
  const isPart = ts.isBindingElement(declaration) && declaration.parent === parameter.name;
  if (declaration !== parameter && !isPart) return undefined;
  // What is called by no name is called by somebody else.
  if (isReassigned(name.text, parameter.parent) || calledName(parameter.parent) === undefined) return undefined;
  const of = (property: string | null, absent: Meant['absent']): Meant => ({
    owner: context.resolver.idOf(parameter.parent),
    position: parametersOf(parameter.parent).indexOf(parameter),
    property,
    absent,
  });
  const omitted = initialOf(parameter.initializer);
  if (isPart) {
    const property = ts.isPropertyAccessExpression(node) ? undefined : takenName(declaration);
    if (property === undefined) return undefined;
    return of(property, isEmptyObject(parameter.initializer) ? initialOf(declaration.initializer) : null);
  }
  if (!ts.isPropertyAccessExpression(node)) return of(null, omitted);
  return of(node.name.text, isEmptyObject(parameter.initializer) ? { value: undefined } : null);
}

/** The functions that a call binds to some of their arguments: `load.bind(this, true)`. */
export function boundBy(call: ts.CallExpression | ts.NewExpression, { resolver }: CallContext): readonly ValueRef[] {
  const callee = bare(call.expression);
  if (memberName(callee) !== 'bind' || !ts.isPropertyAccessExpression(callee)) return [];
  const given = call.arguments ?? [];
  return given.length > 1 || given.some(ts.isSpreadElement) ? resolver.values(callee.expression) : [];
}

function takenName(element: ts.BindingElement): string | undefined {
  if (element.dotDotDotToken !== undefined || !ts.isIdentifier(element.name)) return undefined;
  return ts.isObjectBindingPattern(element.parent) ? declaredName(element.propertyName ?? element.name) : undefined;
}

function initialOf(initializer: ts.Expression | undefined): Meant['absent'] {
  return initializer === undefined ? { value: undefined } : literalOf(bare(initializer));
}

function isEmptyObject(node: ts.Expression | undefined): boolean {
  return node === undefined || (ts.isObjectLiteralExpression(node) && node.properties.length === 0);
}
