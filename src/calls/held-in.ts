import { type SlotId, THIS } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { isReplaced, isReturnedAs } from './returned.ts';
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

/** Where the value of a call goes. */
export interface Destination {
  readonly into: SlotId | null;
  readonly returned: boolean;
}

export const NO_DESTINATION: Destination = { into: null, returned: false };

/**
 * The variable, field or result that the value of the call becomes; none where it goes anywhere else, or where the
 * variable is given another value afterwards.
 */
export function givenTo(call: ts.Node, context: CallContext): Destination {
  const { resolver } = context;
  let at = call;
  for (let { parent } = at; parent !== undefined; at = parent, parent = at.parent) {
    if (ts.isVariableDeclaration(parent))
      return ts.isIdentifier(parent.name) ? keptIn(parent.name, at, context) : NO_DESTINATION;
    if (ts.isPropertyDeclaration(parent)) return { into: resolver.slotOf(parent), returned: false };
    if (ts.isReturnStatement(parent)) return { into: resultOf(parent, resolver), returned: true };
    if (ts.isArrowFunction(parent))
      return parent.body === at ? { into: resolver.returnSlot(parent), returned: true } : NO_DESTINATION;
    if (ts.isBinaryExpression(parent)) {
      if (parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return keptIn(bare(parent.left), at, context);
      if (!isChoice(parent)) return NO_DESTINATION;
    } else if (ts.isConditionalExpression(parent)) {
      if (parent.condition === at) return NO_DESTINATION;
    } else if (!ts.isExpression(parent) || bare(parent) !== bare(at as ts.Expression)) return NO_DESTINATION;
  }
  return NO_DESTINATION;
}

function keptIn(left: ts.Expression, value: ts.Node, { checker, resolver }: CallContext): Destination {
  if (!ts.isIdentifier(left) && !isOwnField(left)) return NO_DESTINATION;
  const declaration = checker.getSymbolAtLocation(ts.isIdentifier(left) ? left : left.name)?.valueDeclaration;
  if (declaration === undefined || !isVariable(declaration)) return NO_DESTINATION;
  if (!isConstant(declaration) && isReplaced(left.getText(), value)) return NO_DESTINATION;
  return { into: resolver.slotOf(declaration), returned: ts.isIdentifier(left) && isReturnedAs(left.text, value) };
}

function isChoice({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

function resultOf(statement: ts.Node, resolver: CallContext['resolver']): SlotId | null {
  let at = statement;
  while (!isFunctionNode(at) && at.parent !== undefined) at = at.parent;
  return isFunctionNode(at) ? resolver.returnSlot(at) : null;
}
