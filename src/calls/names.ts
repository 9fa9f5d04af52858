import * as ts from '../project/compiler.ts';
import { eachChild } from '../project/each-child.ts';
import type { InertTypes } from './inert-types.ts';
import { isChoiceOfModules } from './loaded-modules.ts';
import { addUses, type ProgramUses } from './program-uses.ts';
import {
  bare,
  calleeSpelling,
  declaredName,
  isData,
  isFunctionNode,
  isModuleExports,
  memberName,
  parameterNamed,
  parametersOf,
} from './syntax.ts';

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
  if (ts.isClassDeclaration(node)) return node.name?.text ?? 'default';
  if (ts.isClassLike(node)) return node.name?.text ?? assignedName(node) ?? namelessDeclaration(node) ?? 'class';
  if (ts.isClassStaticBlockDeclaration(node)) return 'static';
  if (ts.isPropertyDeclaration(node)) return undefined;
  if (!isFunctionNode(node)) return undefined;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const written = 'name' in node ? declaredName(node.name) : undefined;
  if (written !== undefined) return objectPrefix(node) + written;
  if (ts.isFunctionDeclaration(node)) return 'default';
  return assignedName(node) ?? namelessDeclaration(node) ?? receiverName(node) ?? 'anonymous';
}

/** Only `export default` declares without a name. */
function namelessDeclaration(node: ts.Node): string | undefined {
  return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ? 'default' : undefined;
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

/** Names that decide which expressions the type checker is asked about. Each is collected over the whole project. */
export interface ProjectNames {
  /** Under which the project's own code may be called through a member: methods, functions in properties, exports. */
  readonly members: Set<string>;
  /** Those of them that objects have: methods and properties, not exports. */
  readonly owned: Set<string>;
  /** Of properties that may carry functions or objects, called or not. */
  readonly carriers: Set<string>;
  readonly accessors: Set<string>;
  /** Of functions, classes, variables and imports. */
  readonly values: Set<string>;
  /** That are called through a member somewhere. */
  readonly called: Set<string>;
  /** Of functions that ask for the `typeof` of parameters, with the positions of those. */
  readonly typeTested: Map<string, Set<number>>;
  /** Of properties of `this` and of classes whose being empty is asked for. */
  readonly guarded: Set<string>;
  /** Of constants and imports whose value may be written somewhere: literals, objects, and what is made of others. */
  readonly constants: Set<string>;
  /** Of variables that are one module or another: `production ? await import('./live.js') : await import('./mock.js')`. */
  readonly chosenModules: Set<string>;
  /** Fields of classes, by name. */
  readonly fields: Map<string, ts.Declaration[]>;
}

export function noNames(): ProjectNames {
  return {
    members: new Set(['default']),
    owned: new Set(),
    carriers: new Set(['default']),
    accessors: new Set(),
    values: new Set(),
    called: new Set(),
    typeTested: new Map(),
    guarded: new Set(),
    constants: new Set(),
    chosenModules: new Set(),
    fields: new Map(),
  };
}

/** Adds the names of one module, and their uses. A member call of any other name cannot lead into the project. */
export function collectNames(source: ts.SourceFile, names: ProjectNames, uses: ProgramUses, inert: InertTypes): void {
  const visit = (node: ts.Node): void => {
    addNames(node, names, inert);
    addUses(node, uses);
    eachChild(node, visit);
  };
  visit(source);
}

function addNames(node: ts.Node, names: ProjectNames, inert: InertTypes): void {
  if (ts.isPropertyAccessExpression(node)) return isAskedFor(node) ? addTo(names.guarded, node.name.text) : undefined;
  if (ts.isCallExpression(node)) return addTo(names.called, memberName(node.expression));
  if (isFunctionNode(node)) return addFunction(node, names);
  if (ts.isTypeOfExpression(node)) return addTypeTested(node, names);
  if (ts.isMethodSignature(node)) return addOwned(declaredName(node.name), names);
  if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) return addProperty(node, names, inert);
  if (ts.isParameter(node))
    return ts.isParameterPropertyDeclaration(node, node.parent) ? addProperty(node, names, inert) : undefined;
  if (ts.isPropertyAssignment(node)) return addHolder(declaredName(node.name), node.initializer, names);
  if (ts.isShorthandPropertyAssignment(node)) return addOwned(node.name.text, names);
  if (ts.isVariableDeclaration(node)) return addVariable(node, names, inert);
  if (ts.isClassDeclaration(node)) return addBoth(declaredName(node.name), names);
  if (ts.isImportClause(node)) return addTo(names.constants, node.name?.text);
  if (ts.isExportSpecifier(node) || ts.isImportSpecifier(node)) return addSpecifier(node, names);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    addHolder(memberName(node.left), node.right, names);
  }
}

function addSpecifier({ name, propertyName }: ts.ExportSpecifier | ts.ImportSpecifier, names: ProjectNames): void {
  addBoth(name.text, names);
  if (propertyName !== undefined) addTo(names.constants, name.text);
}

/** Stands where only whether it is empty matters: `!this.x`, `this.x === undefined`, `this.x ?? y`. */
function isAskedFor(node: ts.PropertyAccessExpression): boolean {
  if (!ts.isIdentifier(node.expression) && node.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  switch (parent.kind) {
    case ts.SyntaxKind.PrefixUnaryExpression:
    case ts.SyntaxKind.IfStatement:
    case ts.SyntaxKind.ConditionalExpression:
    case ts.SyntaxKind.TypeOfExpression:
    case ts.SyntaxKind.ParenthesizedExpression:
      return true;
    default:
      return false;
  }
}

/** Whatever may be called may also be handed on. */
function addMember(name: string | undefined, names: ProjectNames): void {
  addTo(names.members, name);
  addTo(names.carriers, name);
}

function addOwned(name: string | undefined, names: ProjectNames): void {
  addMember(name, names);
  addTo(names.owned, name);
}

function addTo(set: Set<string>, name: string | undefined): void {
  if (name !== undefined) set.add(name);
}

function addBoth(name: string | undefined, names: ProjectNames): void {
  addMember(name, names);
  addTo(names.values, name);
}

function addFunction(node: ts.FunctionLikeDeclaration, names: ProjectNames): void {
  const name = 'name' in node ? declaredName(node.name) : undefined;
  addBoth(name, names);
  if (ts.isMethodDeclaration(node)) addTo(names.owned, name);
  if (ts.isGetAccessor(node) || ts.isSetAccessor(node)) addTo(names.accessors, name);
}

function addTypeTested(node: ts.TypeOfExpression, names: ProjectNames): void {
  const tested = bare(node.expression);
  const parameter = ts.isIdentifier(tested) ? parameterNamed(tested) : undefined;
  const name = parameter === undefined ? undefined : calledName(parameter.parent);
  if (parameter === undefined || name === undefined) return;
  const position = parametersOf(parameter.parent).indexOf(parameter);
  names.typeTested.set(name, (names.typeTested.get(name) ?? new Set()).add(position));
}

/** The name that a function is called by: its own, its class's, or that of what it is assigned to. */
export function calledName(owner: ts.Node): string | undefined {
  if (!isFunctionNode(owner)) return undefined;
  if (ts.isConstructorDeclaration(owner)) return declaredName(owner.parent.name);
  return ('name' in owner ? declaredName(owner.name) : undefined) ?? assignedName(owner);
}

/** A variable is a member of its module's namespace when it stands at the top. */
function addVariable(node: ts.VariableDeclaration, names: ProjectNames, inert: InertTypes): void {
  if (mayBeConstant(node)) addConstant(node.name, names);
  if (inert.hasVariable(node)) return;
  const name = declaredName(node.name);
  addTo(names.values, name);
  if (isChoiceOfModules(node.initializer)) addTo(names.chosenModules, name);
  const holder = node.parent.parent.parent;
  if (ts.isSourceFile(holder) || ts.isModuleBlock(holder)) addMember(name, names);
}

/** What is not worked out by anything but operators and functions without arguments. */
function mayBeConstant({ initializer, parent }: ts.VariableDeclaration): boolean {
  if (initializer === undefined || (parent.flags & ts.NodeFlags.Const) === 0) return false;
  const value = bare(initializer);
  if (ts.isCallExpression(value)) return value.arguments.length === 0;
  return !ts.isNewExpression(value) && !isFunctionNode(value) && !ts.isTemplateExpression(value);
}

function addConstant(name: ts.BindingName, names: ProjectNames): void {
  if (ts.isIdentifier(name)) addTo(names.constants, name.text);
  else for (const element of name.elements) if (ts.isBindingElement(element)) addConstant(element.name, names);
}

function addProperty(
  node: ts.PropertySignature | ts.PropertyDeclaration | ts.ParameterDeclaration,
  names: ProjectNames,
  inert: InertTypes,
): void {
  const name = declaredName(node.name);
  if (name !== undefined && !ts.isPropertySignature(node)) addField(name, node, names);
  if (inert.has(node.type)) return;
  const initialiser = ts.isPropertySignature(node) ? undefined : node.initializer;
  if (node.type === undefined && initialiser !== undefined) return addHolder(name, initialiser, names);
  addTo(names.carriers, name);
  if (node.type === undefined || !(ts.isArrayTypeNode(node.type) || ts.isTypeLiteralNode(node.type))) {
    addOwned(name, names);
  }
}

function addField(name: string, field: ts.Declaration, { fields }: ProjectNames): void {
  const known = fields.get(name);
  if (known === undefined) fields.set(name, [field]);
  else known.push(field);
}

/** A property is called only when it holds a function; an object or array in it may carry some. */
function addHolder(name: string | undefined, value: ts.Expression, names: ProjectNames): void {
  const inner = bare(value);
  if (isData(inner)) return;
  addTo(names.carriers, name);
  const structured =
    ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner) || ts.isNewExpression(inner);
  if (!structured) addOwned(name, names);
}
