import * as ts from '../project/compiler.ts';
import { mayLeave } from './context.ts';
import { scopeOf } from './name-uses.ts';
import { bare, isFunctionNode } from './syntax.ts';
import { isAssignment } from './value-uses.ts';

/** What becomes of an object in the function that is given it. Errs towards not knowing. */

/**
 * Whether the function, once it has given the variable its value, returns that and nothing else, in the same turn and
 * every time round.
 */
export function isReturnedAs(name: string, given: ts.Node): boolean {
  for (let at = given; at.parent !== undefined && !isFunctionNode(at); at = at.parent) {
    if (ts.isIterationStatement(at, false) || ts.isSwitchStatement(at)) return false;
    if (!ts.isBlock(at.parent)) continue;
    const { statements } = at.parent;
    for (const statement of statements.slice(statements.indexOf(at as ts.Statement) + 1)) {
      if (waits(statement)) return false;
      if (returns(statement, name)) return true;
      if (mayLeave(statement) && !leavesWith(statement, name)) return false;
    }
  }
  return false;
}

function returns(statement: ts.Node, name: string): boolean {
  if (!ts.isReturnStatement(statement) || statement.expression === undefined) return false;
  const value = bare(statement.expression);
  return ts.isIdentifier(value) && value.text === name;
}

/** Wherever it leaves, it returns the variable. */
function leavesWith(node: ts.Node, name: string): boolean {
  if (isFunctionNode(node) || ts.isClassLike(node) || ts.isExpression(node)) return true;
  if (ts.isReturnStatement(node)) return returns(node, name);
  if (ts.isBreakOrContinueStatement(node)) return false;
  return !(ts.forEachChild(node, (child) => !leavesWith(child, name)) ?? false);
}

function waits(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return true;
  return !isFunctionNode(node) && (ts.forEachChild(node, waits) ?? false);
}

interface Replacement {
  readonly reference: string;
  readonly at: number;
}

const REPLACEMENTS = new WeakMap<ts.Node, readonly Replacement[]>();

/** Whether the variable or field is given something else further down, by the function or by one written in it. */
export function isReplaced(reference: string, given: ts.Node): boolean {
  const scope = scopeOf(given);
  const known = REPLACEMENTS.get(scope) ?? replacementsIn(scope);
  REPLACEMENTS.set(scope, known);
  return known.some((other) => other.reference === reference && other.at > given.end);
}

function replacementsIn(scope: ts.Node): readonly Replacement[] {
  const found: Replacement[] = [];
  const add = (target: ts.Node): void => {
    if (ts.isIdentifier(target) || ts.isPropertyAccessExpression(target))
      found.push({ reference: target.getText(), at: target.getStart() });
    else ts.forEachChild(target, add);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node)) add(node.left);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}
