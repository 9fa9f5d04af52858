import { type SlotId, THIS } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { bare, isFunctionNode } from './syntax.ts';

/** What holds the object that a call is made on, and what holds the one that it makes. */

export interface ObjectHolder {
  readonly object: SlotId | null;
  readonly sameObject: boolean;
}

export const NO_HOLDER: ObjectHolder = { object: null, sameObject: false };

/** The holder of the object behind `x.save()`, or behind the getter `x.size`. */
export function holderOf(node: ts.Node, context: CallContext): ObjectHolder {
  const inner = ts.isCallExpression(node) || ts.isNewExpression(node) ? bare(node.expression) : node;
  if (inner.kind === ts.SyntaxKind.SuperKeyword) return { object: THIS, sameObject: true };
  if (!ts.isPropertyAccessExpression(inner)) return NO_HOLDER;
  return heldBy(bare(inner.expression), context);
}

export function heldBy(object: ts.Expression, { checker, resolver }: CallContext): ObjectHolder {
  if (object.kind === ts.SyntaxKind.ThisKeyword || object.kind === ts.SyntaxKind.SuperKeyword)
    return { object: THIS, sameObject: true };
  if (ts.isCallExpression(object) || ts.isNewExpression(object))
    return { object: resolver.resultSlot(object), sameObject: true };
  if (!ts.isIdentifier(object) && !isOwnField(object)) return NO_HOLDER;
  const declaration = checker.getSymbolAtLocation(ts.isIdentifier(object) ? object : object.name)?.valueDeclaration;
  if (declaration === undefined || !isVariable(declaration)) return NO_HOLDER;
  return { object: resolver.slotOf(declaration), sameObject: isConstant(declaration) };
}

function isOwnField(node: ts.Expression): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

function isVariable(declaration: ts.Declaration): boolean {
  return (
    ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isBindingElement(declaration)
  );
}

function isConstant(declaration: ts.Declaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

/** The variable, field or result that the value of the call becomes; null where it goes anywhere else. */
export function givenTo(call: ts.Node, { checker, resolver }: CallContext): SlotId | null {
  let at = call;
  for (let { parent } = at; parent !== undefined; at = parent, parent = at.parent) {
    if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? resolver.slotOf(parent) : null;
    if (ts.isPropertyDeclaration(parent)) return resolver.slotOf(parent);
    if (ts.isReturnStatement(parent)) return resultOf(parent, resolver);
    if (ts.isArrowFunction(parent)) return parent.body === at ? resolver.returnSlot(parent) : null;
    if (ts.isBinaryExpression(parent)) {
      if (parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
        return assigned(bare(parent.left), checker, resolver);
      if (!isChoice(parent)) return null;
    } else if (ts.isConditionalExpression(parent)) {
      if (parent.condition === at) return null;
    } else if (!ts.isExpression(parent) || bare(parent) !== bare(at as ts.Expression)) return null;
  }
  return null;
}

function isChoice({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

function resultOf(statement: ts.Node, resolver: CallContext['resolver']): SlotId | null {
  let at = statement;
  while (!isFunctionNode(at) && at.parent !== undefined) at = at.parent;
  return isFunctionNode(at) ? resolver.returnSlot(at) : null;
}

function assigned(left: ts.Expression, checker: ts.TypeChecker, resolver: CallContext['resolver']): SlotId | null {
  if (!ts.isIdentifier(left) && !isOwnField(left)) return null;
  const declaration = checker.getSymbolAtLocation(ts.isIdentifier(left) ? left : left.name)?.valueDeclaration;
  return declaration !== undefined && isVariable(declaration) ? resolver.slotOf(declaration) : null;
}
