import { append } from '../model/lists.ts';
import * as ts from '../project/compiler.ts';
import { isAliased, lastName, outermost } from './aliased.ts';
import { CHANGING, changedBy } from './changed.ts';
import { baseOf, classAround } from './class-around.ts';
import { isLoad } from './loaded-modules.ts';
import { bare, calleeSpelling, declaredName, hasModifier, isLiteral, isValueUse, memberName } from './syntax.ts';

export type Call = ts.CallExpression | ts.NewExpression;

/** What a property is given; no value where that is not written: `count.all += 1`, `[box.size] = sizes`. */
export interface Assigned {
  readonly property: ts.PropertyAccessExpression | ts.ElementAccessExpression;
  readonly value: ts.Expression | undefined;
}

/** An object that is given a property. */
export interface Changed {
  readonly owner: ts.Expression;
  readonly property: string;
}

/** Something that is handed to a call under its name. */
export interface Handed {
  readonly call: Call;
  readonly position: number;
  readonly argument: ts.Expression;
}

/** `import * as m`, `await import('./m')`: the node that loads it, and the variable that keeps it, if one does. */
export interface WholeModule {
  readonly node: ts.Node;
  readonly name: string | undefined;
}

/** A class that extends another. */
export interface Heir {
  readonly name: string | undefined;
  /** Has no constructor of its own. */
  readonly inherits: boolean;
}

/**
 * Who calls, assigns to and hands on what has a name, over the whole project. By name alone, so that nothing is asked of
 * the type checker: errs towards more uses than there are.
 */
export interface ProgramUses {
  /** By the last name of what is called; `super()` is a call of the class that is extended. */
  readonly calls: Map<string, Call[]>;
  /** Names that stand for more than a call or `new` of them, so that others may call what they name. */
  readonly valued: Set<string>;
  readonly assigned: Map<string, Assigned[]>;
  /** By the last name of what is given a property. */
  readonly changed: Map<string, Changed[]>;
  readonly handed: Map<string, Handed[]>;
  /** Where something stands as a value that another name may come to stand for, by its last name. */
  readonly aliased: Map<string, ts.Expression[]>;
  /** Names that an import or a pattern replaces by others, and those that patterns take out of objects. */
  readonly renamed: Set<string>;
  readonly taken: Set<string>;
  /** How often members are declared under a name: methods, accessors and functions in properties. */
  readonly methods: Map<string, number>;
  /** Classes that others implement. */
  readonly implemented: Set<string>;
  /** Objects whose constructor is asked for, and those that are given properties which are not written one by one. */
  readonly opened: ts.Expression[];
  /** What is given properties that are not written one by one: `Object.assign(options, more)`, `options[key] = value`. */
  readonly extended: Map<string, ts.Expression[]>;
  /** By the last name of what they extend. */
  readonly heirs: Map<string, Heir[]>;
  /** Classes of which a method makes objects, maybe of what extends them: `new this()`. */
  readonly remade: Set<string>;
  /** Modules that are taken whole. */
  readonly loaded: WholeModule[];
}

export function noUses(): ProgramUses {
  return {
    calls: new Map(),
    valued: new Set(),
    assigned: new Map(),
    changed: new Map(),
    handed: new Map(),
    aliased: new Map(),
    renamed: new Set(),
    taken: new Set(),
    methods: new Map(),
    implemented: new Set(),
    opened: [],
    extended: new Map(),
    heirs: new Map(),
    remade: new Set(),
    loaded: [],
  };
}

/** Adds what one node, without what stands in it, does with names. */
export function addUses(node: ts.Node, uses: ProgramUses): void {
  if (ts.isIdentifier(node)) return addIdentifier(node, uses);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return addThis(node, uses);
  addMethod(node, uses);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) addCall(node, uses);
  else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) addAccess(node, uses);
  else if (ts.isClassLike(node)) addClass(node, uses);
  else if (ts.isFunctionDeclaration(node) && isDefault(node)) addTo(uses.valued, node.name?.text);
  else if (ts.isNamespaceImport(node)) uses.loaded.push({ node: node.parent.parent, name: node.name.text });
  else if (ts.isImportEqualsDeclaration(node)) uses.loaded.push({ node, name: node.name.text });
  else if (ts.isNamespaceExport(node)) uses.loaded.push({ node: node.parent, name: node.name.text });
  else if (ts.isBindingElement(node) || ts.isImportSpecifier(node) || ts.isExportSpecifier(node))
    addRenamed(node, uses);
  const target = changedBy(node);
  if (target !== undefined) addTarget(target, ts.isBinaryExpression(node) ? assignedTo(node) : undefined, uses);
}

function addIdentifier(node: ts.Identifier, { valued, aliased }: ProgramUses): void {
  if (!isValueUse(node) || isCalled(node) || isOnlyNamed(node)) return;
  valued.add(node.text);
  if (isAliased(node)) append(aliased, node.text, node);
}

/** `this` of a static member is the class: who has it may make objects of it. */
function addThis(node: ts.Node, { remade }: ProgramUses): void {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return;
  let at = node;
  while (at.parent !== undefined && !ts.isClassLike(at.parent)) at = at.parent;
  const isStatic = ts.isClassStaticBlockDeclaration(at) || hasModifier(at, ts.SyntaxKind.StaticKeyword);
  if (isStatic) addTo(remade, classAround(at)?.name?.text);
}

function addMethod(node: ts.Node, { methods }: ProgramUses): void {
  const isMember = ts.isMethodDeclaration(node) || ts.isGetAccessor(node) || ts.isSetAccessor(node);
  const isHolder = ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node);
  const holds = isHolder && node.initializer !== undefined && isLiteral(bare(node.initializer));
  if (!isMember && !holds && !ts.isShorthandPropertyAssignment(node)) return;
  const name = declaredName(node.name);
  if (name !== undefined) methods.set(name, (methods.get(name) ?? 0) + 1);
}

function isCalled(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
}

/** Stands where what it names is a type, is extended, compared with, or asked for one of its members. */
function isOnlyNamed({ parent }: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return !PASSED_ON.has(parent.name.text);
  if (ts.isTypeNode(parent)) return true;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** Members of functions and classes through which they are called. */
const PASSED_ON = new Set(['call', 'apply', 'bind', 'prototype']);

/** `class`, `import` and patterns give what they take another name. */
function addRenamed(
  node: ts.BindingElement | ts.ImportSpecifier | ts.ExportSpecifier,
  { valued, renamed, taken }: ProgramUses,
): void {
  const { propertyName } = node;
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
    addTo(taken, declaredName(node.propertyName ?? (ts.isIdentifier(node.name) ? node.name : undefined)));
  if (propertyName === undefined || !(ts.isIdentifier(propertyName) || ts.isStringLiteralLike(propertyName))) return;
  valued.add(propertyName.text);
  renamed.add(propertyName.text);
}

function addCall(node: Call, uses: ProgramUses): void {
  const { calls, handed, remade } = uses;
  const callee = bare(node.expression);
  const isSuper = callee.kind === ts.SyntaxKind.SuperKeyword;
  if (callee.kind === ts.SyntaxKind.ThisKeyword) addTo(remade, classAround(node)?.name?.text);
  if (isLoad(node)) addLoaded(node, uses);
  const name = isSuper ? baseOf(classAround(node)) : calleeSpelling(callee);
  if (name !== undefined) append(calls, name, node);
  for (const [position, each] of (node.arguments ?? []).entries()) {
    const argument = bare(each);
    const given = lastName(argument);
    if (given !== undefined) append(handed, given, { call: node, position, argument });
  }
}

/** A module that is taken apart where it is loaded is not taken whole. */
function addLoaded(node: ts.Node, uses: ProgramUses): void {
  const outer = outermost(node);
  const { parent } = outer;
  if (ts.isExpressionStatement(parent)) return;
  if (ts.isVariableDeclaration(parent)) return addKept(node, parent.name, uses);
  if (!ts.isPropertyAccessExpression(parent)) return void uses.loaded.push({ node, name: undefined });
  const [taker] = parent.name.text === 'then' && ts.isCallExpression(parent.parent) ? parent.parent.arguments : [];
  if (taker === undefined) return;
  const [parameter] = isLiteral(taker) ? taker.parameters : [];
  if (parameter === undefined) uses.loaded.push({ node, name: undefined });
  else addKept(node, parameter.name, uses);
}

function addKept(node: ts.Node, kept: ts.BindingName, { loaded }: ProgramUses): void {
  if (ts.isIdentifier(kept)) loaded.push({ node, name: kept.text });
  else if (kept.elements.some((element) => ts.isBindingElement(element) && element.dotDotDotToken !== undefined))
    loaded.push({ node, name: undefined });
}

function addAccess(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, uses: ProgramUses): void {
  const { valued, remade } = uses;
  const name = memberName(node);
  const ofThis = bare(node.expression).kind === ts.SyntaxKind.ThisKeyword;
  if (ofThis && name === 'constructor') addTo(remade, classAround(node)?.name?.text);
  if (name === 'constructor' && !ofThis) uses.opened.push(node.expression);
  if (isCalled(node)) return;
  addTo(valued, name);
  if (name !== undefined && isAliased(node)) append(uses.aliased, name, node);
}

function addClass(node: ts.ClassLikeDeclaration, { valued, heirs, implemented }: ProgramUses): void {
  const name = node.name?.text;
  for (const { token, types } of node.heritageClauses ?? [])
    if (token === ts.SyntaxKind.ImplementsKeyword)
      for (const { expression } of types) addTo(implemented, calleeSpelling(expression));
  if (isDefault(node) || ts.isClassExpression(node)) addTo(valued, name);
  const base = baseOf(node);
  if (base === undefined) return;
  const inherits = !node.members.some(ts.isConstructorDeclaration);
  append(heirs, base, { name: ts.isClassExpression(node) ? undefined : name, inherits });
}

const isDefault = (node: ts.Node): boolean => hasModifier(node, ts.SyntaxKind.DefaultKeyword);

/** What is assigned; in `({ trace: this.trace = false } = options)` that is not what stands beside it. */
function assignedTo(node: ts.BinaryExpression): ts.Expression | undefined {
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent) || ts.isPropertyAssignment(parent)) return undefined;
  return node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? node.right : undefined;
}

function addTarget(target: ts.Node, value: ts.Expression | undefined, uses: ProgramUses): void {
  const { parent } = target;
  const isWhole = ts.isCallExpression(parent) && CHANGING.has(calleeSpelling(parent.expression) ?? '');
  if (isWhole) return addExtended(bare(parent.arguments[0] ?? parent), uses);
  const node = ts.isExpression(target) ? bare(target) : target;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const name = memberName(node);
    if (name === undefined) addExtended(bare(node.expression), uses);
    else addAssigned(node, name, value, uses);
  } else if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) {
    ts.forEachChild(node, (child) => addTarget(child, undefined, uses));
  } else if (ts.isPropertyAssignment(node)) addTarget(node.initializer, undefined, uses);
}

function addAssigned(property: Assigned['property'], name: string, value: Assigned['value'], uses: ProgramUses): void {
  append(uses.assigned, name, { property, value });
  const owner = bare(property.expression);
  const given = lastName(owner);
  if (given !== undefined) append(uses.changed, given, { owner, property: name });
}

function addExtended(object: ts.Expression, { extended, valued, opened }: ProgramUses): void {
  opened.push(object);
  if (object.kind === ts.SyntaxKind.ThisKeyword) return addTo(valued, classAround(object)?.name?.text);
  const name = lastName(object);
  if (name !== undefined) append(extended, name, object);
}

function addTo(set: Set<string>, name: string | undefined): void {
  if (name !== undefined) set.add(name);
}
