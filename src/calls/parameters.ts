import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { literalOf } from './constant-answers.ts';
import type { ParameterTest, ValueRef } from './facts.ts';
import { calledName } from './names.ts';
import { bare, declaredName, memberName, parameterNamed, parametersOf } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

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

const REASSIGNED = new WeakMap<ts.Node, ReadonlySet<string>>();

/** Whether the function, or one written in it, assigns to a name or to a property of what it names. */
function isReassigned(name: string, owner: ts.Node): boolean {
  const known = REASSIGNED.get(owner) ?? assignedNames(owner);
  REASSIGNED.set(owner, known);
  return known.has(name);
}

function assignedNames(owner: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const aliases: { readonly name: string; readonly value: string }[] = [];
  const visit = (node: ts.Node): void => {
    const target = changedBy(node);
    if (target !== undefined) addNames(target, names);
    const alias = aliasOf(node);
    if (alias !== undefined) aliases.push(alias);
    ts.forEachChild(node, visit);
  };
  visit(owner);
  // What is changed by another name: `const own = options; own.force = true`.
  for (const { name, value } of aliases.toReversed()) if (names.has(name)) names.add(value);
  return names;
}

/** `own` of `const own = options`, and what it is another name of. */
function aliasOf(node: ts.Node): { readonly name: string; readonly value: string } | undefined {
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined || !ts.isIdentifier(node.name))
    return undefined;
  const value = bare(node.initializer);
  return ts.isIdentifier(value) ? { name: node.name.text, value: value.text } : undefined;
}

/** Methods that change what they are handed first: `Object.assign(options, more)`. */
const CHANGING = new Set([
  ...['assign', 'defaults', 'defaultsDeep', 'merge', 'extend', 'set', 'unset'],
  ...['defineProperty', 'defineProperties', 'deleteProperty', 'setPrototypeOf'],
]);

function changedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) return isAssignment(node) ? node.left : undefined;
  if (ts.isVariableDeclaration(node)) return isDeclaredAgain(node) ? node.name : undefined;
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return node.initializer;
  if (ts.isCallExpression(node)) return CHANGING.has(memberName(node.expression) ?? '') ? node.arguments[0] : undefined;
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return undefined;
  const { operator, operand } = node;
  const counts = operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
  return counts ? operand : undefined;
}

/** `var` may declare what is a parameter already, and gives it another value. */
function isDeclaredAgain(node: ts.VariableDeclaration): boolean {
  return node.initializer !== undefined && (ts.getCombinedNodeFlags(node) & ts.NodeFlags.BlockScoped) === 0;
}

/** The variables that an assignment to the target changes, themselves or in what they hold. */
function addNames(target: ts.Node, names: Set<string>): void {
  if (ts.isVariableDeclarationList(target)) return;
  if (ts.isIdentifier(target)) names.add(target.text);
  else if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))
    addNames(bare(target.expression), names);
  else ts.forEachChild(target, (child) => addNames(child, names));
}
