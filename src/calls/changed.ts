import * as ts from '../project/compiler.ts';
import { bare, calleeSpelling } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/** What code changes of what it did not make: variables that are given another value, objects that are given properties. */

const REASSIGNED = new WeakMap<ts.Node, ReadonlySet<string>>();

/** Whether the function, or one written in it, assigns to a name or to a property of what it names. */
export function isReassigned(name: string, owner: ts.Node): boolean {
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

/** Functions that change what they are handed first: `Object.assign(options, more)`. */
export const CHANGING = new Set([
  ...['assign', 'defaults', 'defaultsDeep', 'merge', 'extend', 'set', 'unset'],
  ...['defineProperty', 'defineProperties', 'deleteProperty', 'setPrototypeOf'],
]);

/** What a node, without what stands in it, gives another value or other properties. */
export function changedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) return isAssignment(node) ? node.left : undefined;
  if (ts.isVariableDeclaration(node)) return isDeclaredAgain(node) ? node.name : undefined;
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return node.initializer;
  if (ts.isCallExpression(node)) return changedByCall(node);
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return undefined;
  const { operator, operand } = node;
  const counts = operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
  return counts ? operand : undefined;
}

/** A map is asked to set a key to a value; what sets a property of an object is told all three. */
function changedByCall({ expression, arguments: given }: ts.CallExpression): ts.Expression | undefined {
  const name = calleeSpelling(expression) ?? '';
  return CHANGING.has(name) && (name !== 'set' || given.length > 2) ? given[0] : undefined;
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
