import * as ts from '../project/compiler.ts';
import type { RealmGuard } from './facts.ts';
import { bare, isFunctionNode, memberName } from './syntax.ts';

/** The parts of a call's surroundings that decide in which turn it runs; read off the syntax around it. */

/**
 * Whether the promise a call answers is awaited or returned where it is made: directly, at the end of a `.then` chain,
 * inside `Promise.all([…])` or another awaited call's arguments, or later through the variable that holds it.
 */
export function isConsumed(call: ts.Node): boolean {
  let at: ts.Node = call;
  for (let parent = at.parent; parent !== undefined; at = parent, parent = at.parent) {
    if (ts.isAwaitExpression(parent) || ts.isReturnStatement(parent) || ts.isForOfStatement(parent)) return true;
    if (ts.isArrowFunction(parent)) return parent.body === at;
    if (ts.isVariableDeclaration(parent)) {
      return ts.isIdentifier(parent.name) && isAwaitedLater(parent.name.text, parent);
    }
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return ts.isIdentifier(parent.left) && isAwaitedLater(parent.left.text, parent);
    }
    if (ts.isVoidExpression(parent) || ts.isStatement(parent) || isFunctionNode(parent)) return false;
    if (ts.isClassLike(parent) || ts.isSourceFile(parent)) return false;
  }
  return false;
}

function isAwaitedLater(name: string, from: ts.Node): boolean {
  let scope: ts.Node = from;
  while (!isFunctionNode(scope) && !ts.isSourceFile(scope)) scope = scope.parent;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (found || (isFunctionNode(node) && node !== scope)) return;
    if (ts.isAwaitExpression(node) || ts.isReturnStatement(node)) found = mentions(node, name);
    if (!found) ts.forEachChild(node, visit);
  };
  ts.forEachChild(scope, visit);
  return found;
}

function mentions(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node) && node.text === name) return true;
  return ts.forEachChild(node, (child) => mentions(child, name)) ?? false;
}

/** `while (true)`, `for (;;)`, `for await`, and `while (flag)` loops, where their body awaits. */
export function isUnboundedLoop(node: ts.Node): node is ts.IterationStatement {
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  if (ts.isForStatement(node)) return node.condition === undefined && goesOn(node.statement);
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) return isFlag(node.expression) && goesOn(node.statement);
  return false;
}

/** A body that awaits, and neither ends the loop at its end nor hands on what it waited for: that is a retry. */
function goesOn(body: ts.Statement): boolean {
  const statements = ts.isBlock(body) ? body.statements : [body];
  const tried = statements.flatMap((statement) => (ts.isTryStatement(statement) ? [statement.tryBlock] : []));
  const ends = [statements.at(-1), ...tried.map((block) => block.statements.at(-1))];
  return (
    !ends.some((last) => last !== undefined && (ts.isBreakStatement(last) || ts.isReturnStatement(last))) &&
    awaits(body) &&
    !returnsResult(body, undefined)
  );
}

/** `return await load()`, or `return page` of `const page = await next()`, in a `try` whose `catch` has the loop go on. */
function returnsResult(node: ts.Node, tried: ts.Block | undefined): boolean {
  if (isFunctionNode(node)) return false;
  if (ts.isReturnStatement(node)) return tried !== undefined && isAwaited(node.expression, tried);
  const inside = (child: ts.Node): boolean => {
    const isTried = ts.isTryStatement(node) && node.catchClause !== undefined && child === node.tryBlock;
    return returnsResult(child, isTried ? node.tryBlock : tried);
  };
  return ts.forEachChild(node, inside) ?? false;
}

function isAwaited(result: ts.Expression | undefined, tried: ts.Block): boolean {
  if (result === undefined) return false;
  return awaits(result) || (ts.isIdentifier(result) && awaitedNames(tried).includes(result.text));
}

function awaitedNames(node: ts.Node): readonly string[] {
  if (isFunctionNode(node)) return [];
  if (ts.isVariableDeclaration(node)) {
    const waits = ts.isIdentifier(node.name) && node.initializer !== undefined && awaits(node.initializer);
    return waits ? [node.name.getText()] : [];
  }
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...awaitedNames(child));
  });
  return names;
}

/** `true`, `running`, `!this.stopped`, `!signal.aborted`: nothing that counts. */
function isFlag(condition: ts.Expression): boolean {
  const inner = bare(condition);
  if (inner.kind === ts.SyntaxKind.TrueKeyword || ts.isNumericLiteral(inner)) return true;
  if (ts.isPrefixUnaryExpression(inner)) return isFlag(inner.operand);
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return isFlag(inner.left) && isFlag(inner.right);
  }
  return ts.isIdentifier(inner) || memberName(inner) !== undefined;
}

function awaits(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) return true;
  if (isFunctionNode(node)) return false;
  return ts.forEachChild(node, awaits) ?? false;
}

/** The realms of the two branches of a condition that asks which thread this is; undefined for other conditions. */
export function branchRealms(
  condition: ts.Expression,
): { readonly yes: RealmGuard; readonly no: RealmGuard } | undefined {
  const inner = bare(condition);
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken) {
    const turned = branchRealms(inner.operand);
    return turned === undefined ? undefined : { yes: turned.no, no: turned.yes };
  }
  if (ts.isBinaryExpression(inner)) return binaryRealms(inner);
  const name = ts.isIdentifier(inner) ? inner.text : memberName(inner);
  if (name === 'isMainThread') return { yes: 'main', no: 'worker' };
  if (name === 'parentPort' || name === 'isWorkerThread') return { yes: 'worker', no: 'main' };
  return undefined;
}

function binaryRealms(node: ts.BinaryExpression) {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken: {
      const found = branchRealms(node.left) ?? branchRealms(node.right);
      return found === undefined ? undefined : { yes: found.yes, no: 'any' as const };
    }
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken: {
      const found = branchRealms(node.left);
      const compared = bare(node.right).kind;
      if (found === undefined) return undefined;
      const same = node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
      const truthy = compared === ts.SyntaxKind.TrueKeyword;
      const falsy = compared === ts.SyntaxKind.FalseKeyword || compared === ts.SyntaxKind.NullKeyword;
      if (!truthy && !falsy) return undefined;
      return same === truthy ? found : { yes: found.no, no: found.yes };
    }
    default:
      return undefined;
  }
}

/** A branch that never goes on to what follows it. */
export function leaves(statement: ts.Statement): boolean {
  const last = lastOf(statement);
  if (last === undefined) return false;
  return ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isBreakOrContinueStatement(last);
}

/** Whether something in it goes on elsewhere than to what follows it: `return`, or a `break` of what is around it. */
export function mayLeave(node: ts.Node, inside: Inside = OUTSIDE): boolean {
  if (isFunctionNode(node) || ts.isClassLike(node) || ts.isExpression(node)) return false;
  if (ts.isReturnStatement(node)) return true;
  if (ts.isBreakOrContinueStatement(node)) {
    if (node.label !== undefined) return !inside.labels.includes(node.label.text);
    return ts.isBreakStatement(node) ? !inside.breaks : !inside.loops;
  }
  const loops = inside.loops || ts.isIterationStatement(node, false);
  const breaks = loops || inside.breaks || ts.isSwitchStatement(node);
  const labels = ts.isLabeledStatement(node) ? [...inside.labels, node.label.text] : inside.labels;
  return ts.forEachChild(node, (child) => mayLeave(child, { loops, breaks, labels })) ?? false;
}

/** What a `break` or `continue` may end without leaving the whole. */
interface Inside {
  readonly loops: boolean;
  readonly breaks: boolean;
  readonly labels: readonly string[];
}

const OUTSIDE: Inside = { loops: false, breaks: false, labels: [] };

/** A branch that ends the function with an error. */
export function throws(statement: ts.Statement): boolean {
  const last = lastOf(statement);
  return last !== undefined && ts.isThrowStatement(last);
}

function lastOf(statement: ts.Statement): ts.Statement | undefined {
  return ts.isBlock(statement) ? statement.statements.at(-1) : statement;
}
