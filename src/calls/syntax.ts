import * as ts from '../project/compiler.ts';
import { isRequire, type RequireNames } from '../project/require-names.ts';

/** Small questions about nodes that need neither types nor symbols. */

export function isFunctionNode(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return FUNCTIONS.has(node.kind);
}

const FUNCTIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
]);

/** A function with a body; overload signatures and abstract methods have none. */
export function hasBody(node: ts.FunctionLikeDeclaration): boolean {
  return 'body' in node && node.body !== undefined;
}

export function isLiteral(node: ts.Node): node is ts.FunctionExpression | ts.ArrowFunction {
  return ts.isFunctionExpression(node) || ts.isArrowFunction(node);
}

/** The expression without parentheses, assertions and `await`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isAwaitExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** An expression that is text, a number or a truth value by its form alone. */
export function isData(node: ts.Expression): boolean {
  if (ts.isLiteralExpression(node) || ts.isTemplateExpression(node) || ts.isTypeOfExpression(node)) return true;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
    case ts.SyntaxKind.NullKeyword:
      return true;
    default:
      return false;
  }
}

/** `b` of `a.b` and of `a['b']`. */
export function memberName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return undefined;
}

/** `module.exports`: what a CommonJS module is to those who load it. */
export function isModuleExports(node: ts.Node): boolean {
  return memberName(node) === 'exports' && ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'module');
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** Name of a property, method or variable as written; undefined for computed ones that are not literals. */
export function declaredName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    if (ts.isStringLiteralLike(name.expression)) return name.expression.text;
    return ts.isPropertyAccessExpression(name.expression) ? `[${name.expression.getText()}]` : undefined;
  }
  return undefined;
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}

export function decoratorsOf(node: ts.Node): readonly ts.Decorator[] {
  return ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
}

/** The string of `require('x')` or `await import('x')`, or of `process.getBuiltinModule('x')`. */
export function loadedSpecifier(node: ts.Expression, requires: RequireNames): string | undefined {
  const call = bare(node);
  if (!ts.isCallExpression(call)) return undefined;
  const [first] = call.arguments;
  if (first === undefined || !ts.isStringLiteralLike(first)) return undefined;
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return first.text;
  if (memberName(call.expression) === 'getBuiltinModule') return first.text;
  return isRequire(call.expression, requires) ? first.text : undefined;
}

/** The last name of a callee: `readFile` of `fs.promises.readFile`. */
export function calleeSpelling(callee: ts.Expression): string | undefined {
  const inner = bare(callee);
  return ts.isIdentifier(inner) ? inner.text : memberName(inner);
}

/** Whether an identifier stands where its value is meant, not where it is declared or names a member. */
export function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isJsxAttribute(parent) || ts.isImportSpecifier(parent)) return false;
  if (ts.isExportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent)) return parent.initializer === node;
  if (isFunctionNode(parent) || ts.isClassLike(parent) || ts.isLabeledStatement(parent)) {
    return ts.isArrowFunction(parent) && parent.body === node;
  }
  if (ts.isTypeElement(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeParameterDeclaration(parent)) return false;
  if (ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent)) return false;
  return !ts.isBreakOrContinueStatement(parent) && !ts.isMetaProperty(parent);
}

/** The parameter of a surrounding function that has the name; whether it is the one meant is for the checker to say. */
export function parameterNamed(name: ts.Identifier): ts.ParameterDeclaration | undefined {
  for (let at: ts.Node = name; at.parent !== undefined; at = at.parent) {
    if (!isFunctionNode(at)) continue;
    const found = at.parameters.find((parameter) => declares(parameter.name, name.text));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Something that each object of a class has one of. */
export function isField(declaration: ts.Node): declaration is ts.PropertyDeclaration | ts.ParameterDeclaration {
  if (ts.isPropertyDeclaration(declaration)) return true;
  return ts.isParameter(declaration) && ts.isParameterPropertyDeclaration(declaration, declaration.parent);
}

/** The parameters that arguments are for: a declared `this` is none of them. */
export function parametersOf({ parameters }: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  const [first, ...others] = parameters;
  return first !== undefined && declares(first.name, 'this') ? others : parameters;
}

export function declares(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => !ts.isOmittedExpression(element) && declares(element.name, text));
}

export function isAsync(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
}
