import { ts } from 'ts-morph';
import { bare, calleeSpelling, declaredName, isFunctionNode, isModuleExports } from './syntax.ts';

/** Name of a module body as a frame. */
export const MODULE_BODY = '<module>';

/**
 * The display name of a function or class: `Class.method`, `outer.inner`; a nameless callback is named after what
 * receives it, with the first argument where that is a literal: `main.setInterval`, `bot.on('message')`.
 */
export function displayName(node: ts.Node): string {
  const parts: string[] = [];
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const own = ownName(at);
    if (own !== undefined) parts.unshift(own);
  }
  return parts.length === 0 ? MODULE_BODY : parts.join('.');
}

function ownName(node: ts.Node): string | undefined {
  if (ts.isClassLike(node)) return node.name?.text ?? assignedName(node) ?? 'class';
  if (ts.isClassStaticBlockDeclaration(node)) return 'static';
  if (ts.isPropertyDeclaration(node)) return undefined;
  if (!isFunctionNode(node)) return undefined;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const written = 'name' in node ? declaredName(node.name) : undefined;
  if (written !== undefined) return objectPrefix(node) + written;
  return assignedName(node) ?? receiverName(node) ?? 'anonymous';
}

/** A method of an object literal is named after the variable or property that holds the object, exports by themselves. */
function objectPrefix(node: ts.Node): string {
  if (!ts.isObjectLiteralExpression(node.parent) || isExportsObject(node.parent)) return '';
  const holder = assignedName(node.parent) ?? receiverName(node.parent);
  return holder === undefined ? '' : `${holder}.`;
}

/** `module.exports = { save() {} }`. */
function isExportsObject({ parent }: ts.ObjectLiteralExpression): boolean {
  return ts.isBinaryExpression(parent) && isModuleExports(parent.left);
}

/** `f` of `const f = () => {}`, `x.f = function () {}`, `{ f: () => {} }` and `f = () => {}` in a class. */
function assignedName(node: ts.Node): string | undefined {
  let at = node.parent;
  while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at) || ts.isSatisfiesExpression(at)) at = at.parent;
  if (ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at) || ts.isBindingElement(at))
    return declaredName(at.name);
  if (ts.isPropertyAssignment(at)) return objectPrefix(at) + (declaredName(at.name) ?? 'computed');
  if (ts.isParameter(at)) return declaredName(at.name);
  if (ts.isExportAssignment(at)) return 'default';
  if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return isModuleExports(at.left) ? 'default' : calleeSpelling(at.left);
  }
  return undefined;
}

function receiverName(node: ts.Node): string | undefined {
  let at: ts.Node = node;
  while (at.parent !== undefined && !ts.isStatement(at.parent) && !isFunctionNode(at.parent)) {
    const { parent } = at;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at) {
      return `${spelledCallee(parent.expression)}${firstLiteral(parent)}`;
    }
    if (ts.isJsxAttribute(parent)) return parent.name.getText();
    if (ts.isDecorator(parent)) return undefined;
    at = parent;
  }
  return undefined;
}

/** At most two names of what is called: `app.get`, `emitter.on`; chains keep their last. */
function spelledCallee(callee: ts.Expression): string {
  const inner = bare(callee);
  const last = calleeSpelling(inner) ?? 'call';
  if (!ts.isPropertyAccessExpression(inner)) return last;
  const base = bare(inner.expression);
  if (ts.isIdentifier(base)) return `${base.text}.${last}`;
  return ts.isPropertyAccessExpression(base) ? `${base.name.text}.${last}` : last;
}

function firstLiteral(call: ts.CallExpression | ts.NewExpression): string {
  const [first] = call.arguments ?? [];
  return first !== undefined && ts.isStringLiteralLike(first) && first.text.length <= 40 ? `('${first.text}')` : '';
}

/**
 * Names under which the project's own code can be called through a member: methods, accessors, properties that may hold
 * a function, and exports. A member call of any other name cannot lead into the project, so nobody need be asked.
 */
export function collectMemberNames(source: ts.SourceFile, names: Set<string>, accessors: Set<string>): void {
  const add = (name: ts.PropertyName | ts.BindingName | undefined): void => {
    const text = declaredName(name);
    if (text !== undefined) names.add(text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isGetAccessor(node) || ts.isSetAccessor(node)) accessors.add(declaredName(node.name) ?? '');
    if (isFunctionNode(node) && 'name' in node) add(node.name);
    else if (ts.isMethodSignature(node)) add(node.name);
    else if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) addProperty(node, add);
    else if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) addProperty(node, add);
    else if (ts.isPropertyAssignment(node) && mayHoldFunction(node.initializer)) add(node.name);
    else if (ts.isShorthandPropertyAssignment(node)) add(node.name);
    else if (ts.isVariableDeclaration(node) || ts.isClassDeclaration(node)) add(node.name);
    else if (ts.isExportSpecifier(node) || ts.isImportSpecifier(node)) names.add(node.name.text);
    else if (ts.isBinaryExpression(node)) addAssigned(node, names);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function addProperty(
  node: ts.PropertySignature | ts.PropertyDeclaration | ts.ParameterDeclaration,
  add: (name: ts.PropertyName | ts.BindingName) => void,
): void {
  if (isPrimitiveType(node.type)) return;
  const initialiser = ts.isPropertySignature(node) ? undefined : node.initializer;
  if (node.type === undefined && initialiser !== undefined && !mayHoldFunction(initialiser)) return;
  add(node.name);
}

function addAssigned(node: ts.BinaryExpression, names: Set<string>): void {
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !mayHoldFunction(node.right)) return;
  if (ts.isPropertyAccessExpression(node.left)) names.add(node.left.name.text);
}

function isPrimitiveType(type: ts.TypeNode | undefined): boolean {
  if (type === undefined) return false;
  if (ts.isUnionTypeNode(type)) return type.types.every(isPrimitiveType);
  if (ts.isLiteralTypeNode(type)) return true;
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.BooleanKeyword:
    case ts.SyntaxKind.BigIntKeyword:
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.NullKeyword:
      return true;
    default:
      return false;
  }
}

function mayHoldFunction(node: ts.Expression): boolean {
  const inner = bare(node);
  if (ts.isLiteralExpression(inner) || ts.isTemplateExpression(inner) || ts.isPrefixUnaryExpression(inner))
    return false;
  switch (inner.kind) {
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
    case ts.SyntaxKind.NullKeyword:
      return false;
    default:
      return !ts.isTypeOfExpression(inner);
  }
}
