import { type CalleeId, type FunctionId, functionId, type SlotId, slotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { SourceProject } from '../project/source-project.ts';
import { ConstantObjects } from './constant-objects.ts';
import type { ConstantValues } from './constant-values.ts';
import { DeclaredTypes } from './declared-types.ts';
import { calleeOfPath, declaredCallee, type ExternalPath, isProjectNode } from './external.ts';
import type { ExternalValue, ValueRef } from './facts.ts';
import type { InertTypes } from './inert-types.ts';
import { givenToExports, LoadedModules } from './loaded-modules.ts';
import { boundKey, keyOf } from './member-key.ts';
import type { ProjectNames } from './names.ts';
import { meantBy } from './namespaces.ts';
import { declarationOfMember, hasOwnBind, isOfFunctionType } from './own-bind.ts';
import { bare, declaredName, hasBody, hasModifier, isFunctionNode, isLiteral, memberName } from './syntax.ts';
import { assigned, unique, withoutMethods } from './value-refs.ts';
import { WaysOut } from './ways-out.ts';

export interface ResolveContext {
  readonly project: SourceProject;
  readonly checker: ts.TypeChecker;
  readonly names: ProjectNames;
  readonly inert: InertTypes;
  readonly constants: ConstantValues;
  /** Terminal names of what the catalogue knows. */
  readonly catalogued: ReadonlySet<string>;
  /** What the catalogue says of somebody else's function or object taken as a value, whatever the form of a later call. */
  readonly externalValue: (id: CalleeId) => ExternalValue;
}

/**
 * Finds what names and expressions stand for, by symbol and never by spelling. Answers are value references; an empty
 * answer means that no function is known to be meant.
 */
export class ValueResolver {
  readonly #context: ResolveContext;
  readonly #declared: DeclaredTypes;
  readonly #waysOut: WaysOut;
  readonly #loaded: LoadedModules;
  readonly #symbols = new Map<ts.Symbol, readonly ValueRef[]>();
  readonly #constants: ConstantObjects;

  constructor(context: ResolveContext) {
    this.#context = context;
    this.#declared = new DeclaredTypes(context.checker);
    this.#waysOut = new WaysOut(context.project, context.checker);
    this.#loaded = new LoadedModules(context.project, context.checker, this.#waysOut);
    this.#constants = new ConstantObjects(context.checker);
  }

  /** The functions, classes, objects and slots an expression may evaluate to. */
  values(expression: ts.Expression, depth = 0): readonly ValueRef[] {
    const node = bare(expression);
    if (depth > 8) return [];
    if (isLiteral(node)) return [{ kind: 'function', id: this.idOf(node) }];
    if (ts.isClassExpression(node)) return [{ kind: 'class', id: this.idOf(node) }];
    if (ts.isIdentifier(node)) return this.#identifier(node);
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return this.#taken(node, depth);
    if (ts.isCallExpression(node)) return this.#call(node, depth);
    if (ts.isNewExpression(node)) return this.#instance(node, depth);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.#this(node);
    return this.#compound(node, depth);
  }

  #compound(node: ts.Expression, depth: number): readonly ValueRef[] {
    const inner = (part: ts.Expression) => this.values(part, depth + 1);
    if (ts.isConditionalExpression(node)) {
      const truth = this.#context.constants.truthOf(node.condition);
      return [...(truth === false ? [] : inner(node.whenTrue)), ...(truth === true ? [] : inner(node.whenFalse))];
    }
    if (ts.isBinaryExpression(node)) return this.#binary(node, inner);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(inner);
    if (ts.isSpreadElement(node)) return inner(node.expression);
    if (ts.isObjectLiteralExpression(node)) return this.properties(node, inner).flatMap(({ values }) => values);
    return [];
  }

  #binary(node: ts.BinaryExpression, inner: (part: ts.Expression) => readonly ValueRef[]): readonly ValueRef[] {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return [...inner(node.left), ...inner(node.right)];
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
      case ts.SyntaxKind.EqualsToken:
        return inner(node.right);
      default:
        return [];
    }
  }

  /** What an object literal carries, property by property; a spread has no name. */
  properties(
    node: ts.ObjectLiteralExpression,
    inner = (part: ts.Expression): readonly ValueRef[] => this.values(part),
  ): readonly { readonly name: string | undefined; readonly values: readonly ValueRef[] }[] {
    return node.properties.map((property, at) => ({
      name: declaredName(property.name),
      values: withoutMethods(this.#property(property, inner), node.properties.slice(at + 1)),
    }));
  }

  #property(
    property: ts.ObjectLiteralElementLike,
    inner: (part: ts.Expression) => readonly ValueRef[],
  ): readonly ValueRef[] {
    if (ts.isPropertyAssignment(property)) return inner(property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) return this.#shorthand(property);
    if (ts.isSpreadAssignment(property)) return inner(property.expression);
    return hasBody(property) ? [{ kind: 'function', id: this.idOf(property) }] : [];
  }

  #shorthand(property: ts.ShorthandPropertyAssignment): readonly ValueRef[] {
    const symbol = this.#context.checker.getShorthandAssignmentValueSymbol(property);
    return symbol === undefined ? [] : this.symbol(symbol);
  }

  #identifier(node: ts.Identifier): readonly ValueRef[] {
    if (ts.isShorthandPropertyAssignment(node.parent)) return this.#shorthand(node.parent);
    const { checker } = this.#context;
    const symbol = checker.getSymbolAtLocation(node);
    return symbol === undefined ? [] : meantBy(node, symbol, checker).flatMap((one) => this.symbol(one));
  }

  /** A member as a value: asked for only where a member of that name may carry something that is called. */
  #taken(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth: number): readonly ValueRef[] {
    const name = keyOf(node, this.#context.checker);
    if (name === undefined || this.#mayCarry(name)) return this.member(node, depth);
    const path = this.externalPath(node);
    return path === undefined ? [] : [this.external(path)];
  }

  #mayCarry(name: string): boolean {
    return this.#context.names.carriers.has(name) || this.#context.catalogued.has(name);
  }

  /** `a.b`, `a['b']`, and `a[k]`, which may be any function that `a` carries. */
  member(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth = 0): readonly ValueRef[] {
    const name = keyOf(node, this.#context.checker);
    const own = name === undefined ? [] : this.#ofConstant(node.expression, name);
    return own.length > 0 ? [...own, ...this.#assignedTo(node)] : this.declaredMember(node, depth);
  }

  /** The member that any object of the type has. */
  declaredMember(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, depth = 0): readonly ValueRef[] {
    const path = this.externalPath(node);
    if (path !== undefined) return [this.external(path)];
    const name = keyOf(node, this.#context.checker);
    if (name === undefined) return this.values(node.expression, depth + 1).filter((value) => value.kind !== 'instance');
    if (this.isOfFunctions(node)) return this.values(node.expression, depth + 1);
    const symbols = this.memberSymbols(node);
    // A member of a mapped type (`Record<Level, Log>`) is declared nowhere, nor is one that an index stands for: any
    // function the object carries may be meant.
    const undeclared = symbols.every((symbol) => (symbol.declarations ?? []).length === 0);
    if (undeclared && (symbols.length > 0 || this.#isIndexed(node.expression)))
      return this.values(node.expression, depth + 1).filter((value) => value.kind !== 'instance');
    return symbols.flatMap((symbol) => this.symbol(symbol));
  }

  #isIndexed(object: ts.Expression): boolean {
    return this.#context.checker.getTypeAtLocation(object).getStringIndexType() !== undefined;
  }

  /** What a constant holds by its own literal, where that is a function. */
  #ofConstant(owner: ts.Expression, name: string): readonly ValueRef[] {
    const property = this.#constants.property(owner, name);
    if (property === undefined || holdsMore(property)) return [];
    const values = this.#property(property, (part) => this.values(part));
    return values.every(({ kind }) => kind === 'function' || kind === 'external') ? values : [];
  }

  /** What may have been put in the place of what the literal says: anywhere, to any object of the type. */
  #assignedTo(node: ts.Expression): readonly ValueRef[] {
    const inner = bare(node);
    const isMember = ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner);
    if (!isMember) return assigned(this.values(inner));
    const declared = this.memberSymbols(inner).flatMap((symbol) => this.symbol(symbol));
    return [...assigned(declared), ...this.#assignedTo(inner.expression)];
  }

  /** A property of an interface of the project that has nothing but data. */
  isOfData(declaration: ts.Declaration): boolean {
    const { parent } = declaration;
    const isProperty = ts.isPropertySignature(declaration) && ts.isInterfaceDeclaration(parent);
    return isProperty && isProjectNode(parent) && this.#context.inert.declares(parent);
  }

  /** `call`, `apply` and `bind` of a function, not of an object that has a method of that name. */
  isOfFunctions(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
    const name = memberName(node);
    if (name !== 'bind' && name !== 'call' && name !== 'apply') return false;
    const declaration = declarationOfMember(node, this.#context.checker);
    if (declaration !== undefined) return isOfFunctionType(declaration);
    // Of what nothing is known but where it comes from, nobody's own method of that name can be meant if there is none.
    const isOwn = this.#context.names.members.has(name);
    return this.values(node.expression).some(
      ({ kind }) => kind === 'function' || kind === 'external' || (kind === 'slot' && !isOwn),
    );
  }

  /** The symbols a member access may mean; more than one where the receiver is a loaded module. */
  memberSymbols(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): readonly ts.Symbol[] {
    const chosen = this.#loaded.chosen(node, this.#context.names.chosenModules);
    if (chosen.length > 0) return chosen;
    const declared = ts.isPropertyAccessExpression(node) ? this.#declared.member(node) : undefined;
    if (declared !== undefined) return [declared];
    const symbol = this.#memberSymbol(node);
    if (symbol !== undefined) return [symbol];
    const exported = this.#loaded.member(node);
    return exported === undefined ? [] : [exported];
  }

  #memberSymbol(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Symbol | undefined {
    const { checker } = this.#context;
    if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
    if (memberName(node) !== undefined) return checker.getSymbolAtLocation(node.argumentExpression);
    const name = keyOf(node, checker);
    return name === undefined ? undefined : checker.getTypeAtLocation(node.expression).getProperty(name);
  }

  /** The module that an expression loads, by whatever name its file has for `require`. */
  loadedSpecifier(expression: ts.Expression): string | undefined {
    return this.#waysOut.loadedSpecifier(expression);
  }

  #call(node: ts.CallExpression, depth: number): readonly ValueRef[] {
    const callee = node.expression;
    const bound = ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind';
    if (bound && !hasOwnBind(callee, this.#context.checker)) return this.values(callee.expression, depth + 1);
    const required = this.#loaded.required(node);
    if (required.length > 0) return required.flatMap((value) => this.values(value, depth + 1));
    return [{ kind: 'slot', id: this.resultSlot(node) }];
  }

  #instance(node: ts.NewExpression, depth: number): readonly ValueRef[] {
    const constructed = this.values(node.expression, depth + 1);
    const own = constructed.flatMap((value) =>
      value.kind === 'class' ? [{ kind: 'instance', id: value.id } satisfies ValueRef] : [],
    );
    return own.length > 0 ? own : [{ kind: 'slot', id: this.resultSlot(node) }];
  }

  #this(node: ts.Node): readonly ValueRef[] {
    for (let at = node.parent; at !== undefined; at = at.parent) {
      if (ts.isClassLike(at)) return [{ kind: 'instance', id: this.idOf(at) }];
      if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at)) return [];
    }
    return [];
  }

  /** What a symbol stands for, through aliases, re-exports and destructuring. */
  symbol(symbol: ts.Symbol): readonly ValueRef[] {
    const known = this.#symbols.get(symbol);
    if (known !== undefined) return known;
    const values = this.#symbol(symbol, 0);
    this.#symbols.set(symbol, values);
    return values;
  }

  #symbol(symbol: ts.Symbol, depth: number): readonly ValueRef[] {
    if (depth > 8) return [];
    if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return this.#alias(symbol, depth);
    const declarations = withoutSignatures(symbol.declarations ?? []);
    const external = declarations.find((declaration) => !isProjectNode(declaration));
    const own = declarations.filter(isProjectNode).flatMap((declaration) => this.#declaration(declaration, depth));
    if (external === undefined || own.length > 0) return unique(own);
    return [this.#context.externalValue(declaredCallee(external, this.#context.project))];
  }

  #alias(symbol: ts.Symbol, depth: number): readonly ValueRef[] {
    const path = this.#waysOut.ofAlias(symbol);
    if (path !== undefined && !this.#waysOut.isStubbed(path)) return [this.external(path)];
    const target = this.#context.checker.getAliasedSymbol(symbol);
    if (target === symbol || (target.flags & ts.SymbolFlags.Alias) !== 0)
      return path === undefined ? this.#common(symbol, depth) : [this.external(path)];
    const found = this.#symbol(target, depth + 1);
    if (found.length > 0) return found;
    return path === undefined ? this.#common(symbol, depth) : [this.external(path)];
  }

  /** What an import of a CommonJS module means. */
  #common({ declarations }: ts.Symbol, depth: number): readonly ValueRef[] {
    const [declaration] = declarations ?? [];
    if (declaration === undefined) return [];
    const { whole, symbol } = this.#loaded.imported(declaration);
    if (symbol !== undefined) return this.#symbol(symbol, depth + 1);
    return whole.flatMap((value) => this.values(value, depth + 1));
  }

  #declaration(declaration: ts.Declaration, depth: number): readonly ValueRef[] {
    if (ts.isClassLike(declaration)) return [{ kind: 'class', id: this.idOf(declaration) }];
    if (isFunctionNode(declaration)) return this.#functionDeclaration(declaration);
    if (ts.isVariableDeclaration(declaration)) return this.#variable(declaration, depth);
    if (ts.isBindingElement(declaration)) return this.#binding(declaration, depth);
    if (isTyped(declaration) && this.#context.inert.has(declaration.type)) return [];
    if (ts.isExportAssignment(declaration)) return this.values(declaration.expression, depth + 1);
    if (ts.isShorthandPropertyAssignment(declaration)) return this.#shorthand(declaration);
    const common = ts.isBinaryExpression(declaration) ? givenToExports(declaration) : [];
    if (common.length > 0) return common.flatMap((value) => this.values(value, depth + 1));
    if (ts.isImportEqualsDeclaration(declaration) || ts.isEnumDeclaration(declaration)) return [];
    if (ts.isSourceFile(declaration) || ts.isModuleDeclaration(declaration)) return [];
    return [{ kind: 'slot', id: this.slotOf(declaration) }];
  }

  #functionDeclaration(declaration: ts.FunctionLikeDeclaration): readonly ValueRef[] {
    if (ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent)) {
      return hasModifier(declaration, ts.SyntaxKind.StaticKeyword) && hasBody(declaration)
        ? [{ kind: 'function', id: this.idOf(declaration) }]
        : [{ kind: 'slot', id: this.slotOf(declaration) }];
    }
    if (ts.isGetAccessor(declaration)) return [{ kind: 'slot', id: this.returnSlot(declaration) }];
    if (ts.isSetAccessor(declaration)) return [];
    return hasBody(declaration) ? [{ kind: 'function', id: this.idOf(declaration) }] : [];
  }

  #variable(declaration: ts.VariableDeclaration, depth: number): readonly ValueRef[] {
    if (this.#context.inert.hasVariable(declaration)) return [];
    const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    const initialiser = declaration.initializer === undefined ? undefined : bare(declaration.initializer);
    if (constant && initialiser !== undefined) {
      if (isLiteral(initialiser) || ts.isClassExpression(initialiser)) return this.values(initialiser, depth + 1);
      const path = this.externalPath(initialiser);
      if (path !== undefined) return [this.external(path)];
    }
    return [{ kind: 'slot', id: this.slotOf(declaration) }];
  }

  /** `const { readFileSync: r } = fs`: the property of what is taken apart. */
  #binding(declaration: ts.BindingElement, depth: number): readonly ValueRef[] {
    const path = this.#waysOut.ofBinding(declaration);
    if (path !== undefined) return [this.external(path)];
    const slot: ValueRef = { kind: 'slot', id: this.slotOf(declaration) };
    const name = boundKey(declaration, this.#context.checker);
    if (name === undefined || declaration.dotDotDotToken !== undefined || !this.#mayCarry(name)) return [slot];
    const property = this.boundProperty(declaration, name);
    const taken = property === undefined ? [] : this.#symbol(property, depth + 1);
    const owner = declaration.parent.parent;
    const from = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
    const own = from === undefined ? [] : this.#ofConstant(from, name);
    if (from === undefined || own.length === 0) return unique([...taken, slot]);
    return unique([...own, ...assigned(taken), ...this.#assignedTo(from), slot]);
  }

  /** The property that a name of a pattern takes; none where the type says nothing of it, as with an index signature. */
  boundProperty(declaration: ts.BindingElement, name: string): ts.Symbol | undefined {
    const pattern = declaration.parent;
    const owner = pattern.parent;
    if (ts.isVariableDeclaration(owner) && owner.initializer !== undefined) {
      const exported = this.#loaded.exported(owner.initializer, name);
      if (exported !== undefined) return exported;
    }
    return this.#context.checker.getTypeAtLocation(pattern).getProperty(name);
  }

  /** A path out of the project that an expression spells: `fs.promises`, `require('fs').readFileSync`. */
  externalPath(expression: ts.Expression): ExternalPath | undefined {
    return this.#waysOut.of(expression);
  }

  external(path: ExternalPath): ValueRef {
    return this.#context.externalValue(calleeOfPath(path));
  }

  idOf(node: ts.Node): FunctionId {
    const source = node.getSourceFile();
    return functionId(this.#context.project.idOf(source.fileName), ts.isSourceFile(node) ? -1 : node.getStart(source));
  }

  slotOf(node: ts.Node): SlotId {
    const source = node.getSourceFile();
    return slotId(`${this.#context.project.idOf(source.fileName)}:${node.getStart(source)}`);
  }

  resultSlot(node: ts.Node): SlotId {
    return slotId(`${this.slotOf(node)}-${node.end}:result`);
  }

  returnSlot(node: ts.Node): SlotId {
    return slotId(`${this.idOf(node)}:returns`);
  }
}

/** An object or a list, which carries functions and is none. */
function holdsMore(property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(property)) return false;
  const value = bare(property.initializer);
  return ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value);
}

/** Of an overloaded function the implementation; a declaration file has none, and there any signature will do. */
function withoutSignatures(declarations: readonly ts.Declaration[]): readonly ts.Declaration[] {
  const implemented = declarations.filter((d) => !ts.isFunctionDeclaration(d) || d.body !== undefined);
  return implemented.length > 0 ? implemented : declarations;
}

function isTyped(
  node: ts.Declaration,
): node is ts.ParameterDeclaration | ts.PropertyDeclaration | ts.PropertySignature {
  return ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isPropertySignature(node);
}
