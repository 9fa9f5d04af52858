import { ts } from 'ts-morph';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { calleeId, type FunctionId, type ModuleId, type SlotId } from '../model/ids.ts';
import { eachChild } from '../project/each-child.ts';
import { foldedText, placeOf } from '../project/place.ts';
import type { SourceProject } from '../project/source-project.ts';
import { type CallContext, readCall } from './call.ts';
import { classFact } from './classes.ts';
import { branchRealms, isConsumed, isUnboundedLoop, leaves } from './context.ts';
import type {
  ArgumentFact,
  CallFact,
  ClassFact,
  FlowFact,
  FunctionFact,
  LoadFact,
  ModuleFacts,
  RealmGuard,
  ValueRef,
} from './facts.ts';
import { displayName, MODULE_BODY, type ProjectNames } from './names.ts';
import type { ValueResolver } from './resolve.ts';
import {
  bare,
  declaredName,
  decoratorsOf,
  hasBody,
  isFunctionNode,
  isLiteral,
  isModuleExports,
  isValueUse,
  loadedSpecifier,
  memberName,
} from './syntax.ts';

/** Everything the walk of one module asks of its surroundings. */
export interface WalkContext {
  readonly project: SourceProject;
  readonly checker: ts.TypeChecker;
  readonly catalogue: Catalogue;
  readonly resolver: ValueResolver;
  readonly names: ProjectNames;
  /** Modules that a call or import of this module leads to, by the offset of its node. */
  /** Modules loaded with this one: static imports and declared loads. */
  readonly importsOf: (module: ModuleId) => ModuleFacts['imports'];
  readonly edgesAt: (module: ModuleId, offset: number) => readonly WalkEdge[];
}

export interface WalkEdge {
  readonly to: ModuleId;
  readonly kind: 'static' | 'dynamic' | 'require' | 'declared' | 'worker' | 'type-only';
  readonly computed: boolean;
}

/** A function fact while its body is being walked. */
interface Draft {
  readonly node: ts.Node;
  readonly fact: Omit<FunctionFact, 'calls' | 'flows' | 'loads' | 'callCount'>;
  readonly calls: CallFact[];
  readonly flows: FlowFact[];
  readonly loads: LoadFact[];
  /** Set once the walk has passed an `await` of this function. */
  awaited: boolean;
  calledTimes: number;
}

/** What surrounds the node being visited, within its function. */
interface Surroundings {
  readonly draft: Draft;
  readonly loop: boolean;
  readonly guard: RealmGuard;
  readonly argumentOf: CallFact['argumentOf'];
}

/** Reads the facts of one module in one walk. */
export function walkModule(source: ts.SourceFile, module: ModuleId, context: WalkContext): ModuleFacts {
  return new ModuleWalk(source, module, context).run();
}

class ModuleWalk {
  readonly #source: ts.SourceFile;
  readonly #module: ModuleId;
  readonly #context: WalkContext;
  readonly #callContext: CallContext;
  readonly #drafts: Draft[] = [];
  readonly #classes: ClassFact[] = [];
  /** Function literals whose value went somewhere that was understood. */
  readonly #placed = new Set<ts.Node>();
  /** What `module.exports = …` names: in TypeScript the checker knows nothing of it. */
  readonly #commonExports: ValueRef[] = [];

  constructor(source: ts.SourceFile, module: ModuleId, context: WalkContext) {
    this.#source = source;
    this.#module = module;
    this.#context = context;
    this.#callContext = { ...context, source, module };
  }

  run(): ModuleFacts {
    const body = this.#draft(this.#source, null, 'module');
    const around: Surroundings = { draft: body, loop: false, guard: 'any', argumentOf: null };
    this.#statements(this.#source.statements, around);
    const functions = this.#drafts.map((draft) => ({
      ...draft.fact,
      calls: draft.calls,
      flows: draft.flows,
      loads: draft.loads,
      callCount: draft.calledTimes,
    }));
    const imports = this.#context.importsOf(this.#module);
    return { module: this.#module, functions, classes: this.#classes, imports, exports: this.#exports() };
  }

  #exports(): ReadonlyMap<string, readonly ValueRef[]> {
    const symbol = this.#context.checker.getSymbolAtLocation(this.#source);
    const found = new Map<string, readonly ValueRef[]>();
    if (this.#commonExports.length > 0) found.set('default', this.#commonExports);
    if (symbol === undefined) return found;
    const whole = symbol.exports?.get(ts.InternalSymbolName.ExportEquals);
    if (whole !== undefined) found.set('default', this.#context.resolver.symbol(whole));
    for (const exported of this.#context.checker.getExportsOfModule(symbol)) {
      const values = this.#context.resolver.symbol(exported);
      if (values.length > 0) found.set(exported.name, values);
    }
    return found;
  }

  #draft(node: ts.Node, parent: FunctionId | null, kind: FunctionFact['kind']): Draft {
    const name = kind === 'module' ? MODULE_BODY : constructedName(node);
    const { resolver } = this.#context;
    const parameters = isFunctionNode(node) ? node.parameters : [];
    const draft: Draft = {
      node,
      fact: {
        id: resolver.idOf(node),
        module: this.#module,
        name,
        callee: calleeId(this.#module, name),
        place: placeOf(
          ts.isSourceFile(node) ? (node.statements[0] ?? node) : nameNode(node),
          this.#source,
          this.#module,
        ),
        kind,
        async: isFunctionNode(node) && isAsync(node),
        generator: isFunctionNode(node) && 'asteriskToken' in node && node.asteriskToken !== undefined,
        literal: isLiteral(node),
        property: heldProperty(node),
        parent,
        params: parameters.map((p) => (ts.isIdentifier(p.name) ? resolver.slotOf(p) : null)),
        patterns: parameters.map((p) => (ts.isIdentifier(p.name) ? null : patternSlots(p.name, resolver))),
        rest: parameters.findIndex((p) => p.dotDotDotToken !== undefined),
        returns: resolver.returnSlot(node),
      },
      calls: [],
      flows: [],
      loads: [],
      awaited: false,
      calledTimes: 0,
    };
    this.#drafts.push(draft);
    return draft;
  }

  #statements(statements: readonly ts.Statement[], around: Surroundings): void {
    let { guard } = around;
    for (const statement of statements) {
      this.#visit(statement, { ...around, guard });
      const realms = ts.isIfStatement(statement) ? branchRealms(statement.expression) : undefined;
      if (realms !== undefined && ts.isIfStatement(statement) && leaves(statement.thenStatement)) guard = realms.no;
    }
  }

  #visit(node: ts.Node, around: Surroundings): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (isFunctionNode(node)) return this.#function(node, around);
    if (ts.isClassLike(node)) return this.#class(node, around);
    if (ts.isBlock(node)) return this.#statements(node.statements, around);
    if (ts.isIfStatement(node)) return this.#if(node, around);
    if (ts.isConditionalExpression(node)) return this.#conditional(node, around);
    if (isUnboundedLoop(node)) return this.#loop(node, around);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#call(node, around);
    if (ts.isTaggedTemplateExpression(node)) this.#tagged(node, around);
    else this.#placeValues(node, around);
    this.#children(node, around);
    if (ts.isAwaitExpression(node)) around.draft.awaited = true;
  }

  #children(node: ts.Node, around: Surroundings): void {
    eachChild(node, (child) => this.#visit(child, around));
  }

  #if(node: ts.IfStatement, around: Surroundings): void {
    const realms = branchRealms(node.expression);
    this.#visit(node.expression, around);
    this.#visit(node.thenStatement, realms === undefined ? around : narrowed(around, realms.yes));
    if (node.elseStatement)
      this.#visit(node.elseStatement, realms === undefined ? around : narrowed(around, realms.no));
  }

  #conditional(node: ts.ConditionalExpression, around: Surroundings): void {
    const realms = branchRealms(node.condition);
    this.#visit(node.condition, around);
    this.#visit(node.whenTrue, realms === undefined ? around : narrowed(around, realms.yes));
    this.#visit(node.whenFalse, realms === undefined ? around : narrowed(around, realms.no));
  }

  #loop(node: ts.IterationStatement, around: Surroundings): void {
    if (ts.isForOfStatement(node)) this.#placeValues(node, around);
    ts.forEachChild(node, (child) => {
      const first = ts.isForOfStatement(node) && child === node.expression;
      this.#visit(child, first ? around : { ...around, loop: true });
    });
  }

  /** A function is a frame of its own; what surrounds it does not reach into it, except the realm. */
  #function(node: ts.FunctionLikeDeclaration, around: Surroundings): void {
    for (const decorator of decoratorsOf(node)) this.#visit(decorator, around);
    if (!hasBody(node)) return;
    const kind = ts.isMethodDeclaration(node) ? 'method' : ts.isAccessor(node) ? 'accessor' : 'function';
    const draft = ts.isConstructorDeclaration(node) ? around.draft : this.#draft(node, around.draft.fact.id, kind);
    if (isLiteral(node) && !this.#placed.has(node)) {
      this.#flow(around, { kind: 'function', id: draft.fact.id }, null);
    }
    const inside: Surroundings = { draft, loop: false, guard: around.guard, argumentOf: null };
    for (const parameter of node.parameters) this.#parameter(parameter, inside);
    if (node.body === undefined) return;
    if (ts.isBlock(node.body)) return this.#statements(node.body.statements, inside);
    this.#place(node.body, this.#context.resolver.returnSlot(node), inside);
    this.#visit(node.body, inside);
  }

  #parameter(parameter: ts.ParameterDeclaration, inside: Surroundings): void {
    for (const decorator of decoratorsOf(parameter)) this.#visit(decorator, inside);
    if (parameter.initializer !== undefined) {
      this.#place(parameter.initializer, this.#context.resolver.slotOf(parameter), inside);
      this.#visit(parameter.initializer, inside);
    }
    if (!ts.isIdentifier(parameter.name)) this.#visit(parameter.name, inside);
  }

  /** Field initialisers and the constructor are one function; static blocks and fields run where the class stands. */
  #class(node: ts.ClassLikeDeclaration, around: Surroundings): void {
    const written = node.members.find((member) => ts.isConstructorDeclaration(member) && hasBody(member));
    const draft = this.#draft(written ?? node, around.draft.fact.id, 'constructor');
    this.#classes.push(classFact(node, this.#module, draft.fact.id, this.#context));
    if (ts.isClassExpression(node) && !this.#placed.has(node)) {
      this.#flow(around, { kind: 'class', id: this.#context.resolver.idOf(node) }, null);
    }
    for (const decorator of decoratorsOf(node)) this.#visit(decorator, around);
    if (decoratorsOf(node).length > 0)
      this.#flow(around, { kind: 'class', id: this.#context.resolver.idOf(node) }, null);
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token === ts.SyntaxKind.ExtendsKeyword)
        for (const type of clause.types) this.#visit(type.expression, around);
    }
    const inside: Surroundings = { draft, loop: false, guard: around.guard, argumentOf: null };
    for (const member of node.members) this.#member(member, member === written ? inside : around, inside);
  }

  #member(member: ts.ClassElement, around: Surroundings, inside: Surroundings): void {
    if (ts.isClassStaticBlockDeclaration(member)) return this.#statements(member.body.statements, around);
    if (!ts.isPropertyDeclaration(member)) return this.#visit(member, around);
    for (const decorator of decoratorsOf(member)) this.#visit(decorator, around);
    if (member.initializer === undefined) return;
    const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
    const frame = isStatic ? around : inside;
    this.#place(member.initializer, this.#context.resolver.slotOf(member), frame);
    this.#visit(member.initializer, frame);
  }

  #call(node: ts.CallExpression | ts.NewExpression, around: Surroundings): void {
    const edges = this.#context.edgesAt(this.#module, node.getStart(this.#source));
    for (const edge of edges) this.#load(edge, around);
    const index = around.draft.calls.length;
    const call = readCall(node, this.#callContext, {
      workers: edges.filter((edge) => edge.kind === 'worker').map((edge) => edge.to),
      guard: around.guard,
      loop: around.loop,
      afterAwait: around.draft.awaited,
      argumentOf: around.argumentOf,
    });
    if (loadedSpecifier(node) === undefined) around.draft.calledTimes += 1;
    if (call !== undefined) around.draft.calls.push(call);
    for (const placed of placedLiterals(node)) this.#placed.add(placed);
    this.#visitCallee(node.expression, around);
    for (const [position, argument] of (node.arguments ?? []).entries()) {
      this.#visit(argument, call === undefined ? around : { ...around, argumentOf: { call: index, position } });
    }
  }

  /** The callee's own name is accounted for by the call; what it is taken from may hold calls and getters. */
  #visitCallee(callee: ts.Expression, around: Surroundings): void {
    const inner = bare(callee);
    if (ts.isIdentifier(inner) || inner.kind === ts.SyntaxKind.SuperKeyword) return;
    if (isLiteral(inner)) this.#placed.add(inner);
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
      this.#getter(inner, around);
      if (!ts.isIdentifier(inner.expression)) this.#visit(inner.expression, around);
      if (ts.isElementAccessExpression(inner)) this.#visit(inner.argumentExpression, around);
      return;
    }
    this.#visit(inner, around);
  }

  #load(edge: WalkEdge, around: Surroundings): void {
    if (edge.kind !== 'dynamic' && edge.kind !== 'require') return;
    const { loop, guard } = around;
    around.draft.loads.push({ module: edge.to, kind: edge.kind, computed: edge.computed, loop, guard });
  }

  #tagged(node: ts.TaggedTemplateExpression, around: Surroundings): void {
    const callees = this.#context.resolver.values(node.tag).filter((value) => value.kind !== 'instance');
    const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
    const values = spans.map((span) => span.expression);
    const held = values.flatMap((value, at) => this.#argument(value, at + 1));
    for (const value of values) if (isLiteral(bare(value))) this.#placed.add(bare(value));
    around.draft.calls.push(this.#plainCall(node, callees, held, around));
  }

  #argument(node: ts.Expression, position: number): readonly ArgumentFact[] {
    return this.#context.resolver.values(node).map((value) => ({
      position,
      property: undefined,
      value,
      place: placeOf(node, this.#source, this.#module),
      text: foldedText(node, this.#source),
    }));
  }

  /** A call without an argument list of its own: a tagged template, a getter, a disposer. */
  #plainCall(
    node: ts.Node,
    callees: readonly ValueRef[],
    held: readonly ArgumentFact[],
    around: Surroundings,
  ): CallFact {
    return {
      place: placeOf(node, this.#source, this.#module),
      text: foldedText(node, this.#source),
      form: 'call',
      callees,
      confidence: 'resolved',
      shape: { count: 0, spread: false, functions: [], literals: {}, options: {} },
      arguments: held,
      receiver: [],
      on: [],
      result: this.#context.resolver.resultSlot(node),
      spelled: '',
      consumed: isConsumed(node),
      loop: around.loop,
      afterAwait: around.draft.awaited,
      guard: around.guard,
      argumentOf: around.argumentOf,
      effects: {
        immediate: [],
        chained: [],
        offThread: [],
        offThreadProperty: undefined,
        inert: [],
        aside: [],
        answers: undefined,
        realm: null,
        collection: null,
        product: undefined,
      },
      unresolved: null,
    };
  }

  /** Reading or writing a property that is an accessor calls it. */
  #getter(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, around: Surroundings): void {
    const name = memberName(node);
    if (name === undefined || !this.#context.names.accessors.has(name)) return;
    const written = ts.isBinaryExpression(node.parent) && node.parent.left === node && isAssignment(node.parent);
    const compound =
      written && ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
    const callees: ValueRef[] = [];
    for (const symbol of this.#context.resolver.memberSymbols(node)) {
      for (const declaration of symbol.declarations ?? []) {
        const read = ts.isGetAccessor(declaration) && (!written || compound);
        if ((read || (ts.isSetAccessor(declaration) && written)) && hasBody(declaration)) {
          callees.push({ kind: 'function', id: this.#context.resolver.idOf(declaration) });
        }
      }
    }
    if (callees.length > 0) around.draft.calls.push(this.#plainCall(node, callees, [], around));
  }

  /** Puts values where the construct sends them: variables, properties, results, or out of sight. */
  #placeValues(node: ts.Node, around: Surroundings): void {
    const { resolver } = this.#context;
    if (ts.isVariableDeclaration(node)) this.#variable(node, around);
    else if (ts.isBinaryExpression(node) && isAssignment(node)) this.#assignment(node, around);
    else if (ts.isReturnStatement(node) && node.expression)
      this.#place(node.expression, around.draft.fact.returns, around);
    else if (ts.isObjectLiteralExpression(node)) this.#object(node, around);
    else if (ts.isForOfStatement(node)) this.#forOf(node, around);
    else if (ts.isExportAssignment(node)) this.#place(node.expression, resolver.slotOf(node), around);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) this.#access(node, around);
    else if (ts.isBindingElement(node) && node.initializer)
      this.#place(node.initializer, resolver.slotOf(node), around);
    else if (ts.isDecorator(node)) this.#decorator(node, around);
    else if (ts.isJsxOpeningLikeElement(node)) this.#tag(node.tagName, around);
    else if (ts.isIdentifier(node) && this.#context.names.values.has(node.text) && isUnplacedUse(node))
      this.#escape(node, around);
  }

  #variable(node: ts.VariableDeclaration, around: Surroundings): void {
    if (node.initializer === undefined) return;
    const inner = bare(node.initializer);
    if (ts.isIdentifier(node.name)) {
      const slot = this.#context.resolver.slotOf(node);
      this.#place(node.initializer, slot, around);
      const using = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Using) === ts.NodeFlags.Using;
      if (using) this.#disposer(node, around);
      return;
    }
    this.#placed.add(inner);
    this.#bindings(node.name, node.initializer, around);
  }

  /** `const { a, b } = make()`: each name may hold anything that the value carries. */
  #bindings(pattern: ts.BindingPattern, value: ts.Expression, around: Surroundings): void {
    const carried = this.#context.resolver.values(value);
    if (carried.length === 0) return;
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element)) continue;
      const computed = ts.isArrayBindingPattern(pattern) || element.dotDotDotToken !== undefined;
      if (!computed) continue;
      for (const from of carried) this.#flow(around, from, this.#context.resolver.slotOf(element));
    }
  }

  /** `using x = …` calls the disposer at the end of the block. */
  #disposer(node: ts.VariableDeclaration, around: Surroundings): void {
    const type = this.#context.checker.getTypeAtLocation(node.name);
    const disposers = type
      .getProperties()
      .filter((property) => /^__@(asyncDispose|dispose)@/.test(String(property.escapedName)));
    const callees = disposers.flatMap((property) => this.#context.resolver.symbol(property));
    if (callees.length > 0) around.draft.calls.push(this.#plainCall(node, callees, [], around));
  }

  #assignment(node: ts.BinaryExpression, around: Surroundings): void {
    const from = this.#context.resolver.values(node.right);
    for (const literal of literalsIn(node.right)) this.#placed.add(literal);
    if (from.length === 0) return;
    const left = bare(node.left);
    const name = memberName(left);
    if (isModuleExports(left)) {
      this.#commonExports.push(...from);
      return;
    }
    if (name !== undefined && !this.#context.names.carriers.has(name)) {
      for (const value of from) this.#flow(around, value, null);
      return;
    }
    const meant = this.#context.resolver.values(left);
    const targets = meant.filter((value) => value.kind === 'slot');
    const unseen = from.filter((value) => !meant.some((known) => known.kind === value.kind && known.id === value.id));
    if (targets.length === 0) for (const value of unseen) this.#flow(around, value, null);
    for (const target of targets) for (const value of from) this.#flow(around, value, target.id);
  }

  /** Each property of an object literal, under its own name and under that of the type the literal is written for. */
  #object(node: ts.ObjectLiteralExpression, around: Surroundings): void {
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) continue;
      const values = this.#propertyValues(property);
      if (values.length === 0 && !isFunctionNode(property)) continue;
      const own = this.#context.resolver.slotOf(property);
      const slots = [own, ...this.#contextualSlots(node, property)];
      if (isFunctionNode(property)) {
        if (ts.isAccessor(property)) continue;
        const from: ValueRef = { kind: 'function', id: this.#context.resolver.idOf(property) };
        for (const slot of slots) this.#flow(around, from, slot);
        continue;
      }
      for (const from of values) for (const slot of slots) this.#flow(around, from, slot);
    }
  }

  #propertyValues(property: ts.ObjectLiteralElementLike): readonly ValueRef[] {
    if (ts.isPropertyAssignment(property)) {
      for (const literal of literalsIn(property.initializer)) this.#placed.add(literal);
      return this.#context.resolver.values(property.initializer);
    }
    if (ts.isShorthandPropertyAssignment(property)) return this.#context.resolver.values(property.name);
    return [];
  }

  #contextualSlots(node: ts.ObjectLiteralExpression, property: ts.ObjectLiteralElementLike) {
    const name = memberNameOf(property.name);
    if (name === undefined) return [];
    const type = this.#context.checker.getContextualType(node);
    const parts = type?.isUnion() === true ? type.types : type === undefined ? [] : [type];
    const symbols = parts.flatMap((part) => part.getProperty(name) ?? []);
    const values = symbols.flatMap((symbol) => this.#context.resolver.symbol(symbol));
    return values.flatMap((value) => (value.kind === 'slot' ? [value.id] : []));
  }

  #forOf(node: ts.ForOfStatement, around: Surroundings): void {
    if (!ts.isVariableDeclarationList(node.initializer)) return;
    const carried = this.#context.resolver.values(node.expression);
    if (carried.length === 0) return;
    for (const declaration of node.initializer.declarations) {
      const names = ts.isIdentifier(declaration.name) ? [declaration] : declaration.name.elements;
      for (const name of names) {
        if (ts.isOmittedExpression(name)) continue;
        for (const from of carried) this.#flow(around, from, this.#context.resolver.slotOf(name));
      }
    }
  }

  #access(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, around: Surroundings): void {
    this.#getter(node, around);
    const name = memberName(node);
    if (name === undefined || !this.#context.names.carriers.has(name) || !isUnplacedUse(node)) return;
    this.#escape(node, around);
  }

  #decorator(node: ts.Decorator, around: Surroundings): void {
    const callees = this.#context.resolver.values(node.expression);
    if (callees.length > 0 && !ts.isCallExpression(node.expression)) {
      around.draft.calls.push(this.#plainCall(node.expression, callees, [], around));
    }
  }

  #tag(name: ts.JsxTagNameExpression, around: Surroundings): void {
    if (ts.isIdentifier(name) || ts.isPropertyAccessExpression(name)) this.#escape(name, around);
  }

  #escape(node: ts.Expression, around: Surroundings): void {
    for (const value of this.#context.resolver.values(node)) {
      if (value.kind !== 'external') this.#flow(around, value, null);
    }
  }

  #place(node: ts.Expression, to: FlowFact['to'], around: Surroundings): void {
    for (const literal of literalsIn(node)) this.#placed.add(literal);
    for (const value of this.#context.resolver.values(node)) this.#flow(around, value, to);
  }

  #flow(around: Surroundings, from: ValueRef, to: FlowFact['to']): void {
    if (from.kind === 'slot' && from.id === to) return;
    around.draft.flows.push({ from, to, guard: around.guard });
  }
}

/** The property of an object literal that a function is the value of. */
function heldProperty(node: ts.Node): string | undefined {
  const holder = ts.isMethodDeclaration(node) ? node : node.parent;
  if (holder === undefined || !ts.isObjectLiteralElementLike(holder)) return undefined;
  return ts.isObjectLiteralExpression(holder.parent) ? memberNameOf(holder.name) : undefined;
}

function patternSlots(pattern: ts.BindingPattern, resolver: ValueResolver): Readonly<Record<string, SlotId>> {
  const slots: Record<string, SlotId> = {};
  for (const element of pattern.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const name = declaredName(element.propertyName ?? element.name);
    if (name !== undefined && element.dotDotDotToken === undefined) slots[name] = resolver.slotOf(element);
  }
  return slots;
}

function narrowed(around: Surroundings, guard: RealmGuard): Surroundings {
  return guard === 'any' ? around : { ...around, guard };
}

function isAsync(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;
}

function constructedName(node: ts.Node): string {
  return ts.isClassLike(node) ? `${displayName(node)}.constructor` : displayName(node);
}

function nameNode(node: ts.Node): ts.Node {
  return ts.isFunctionDeclaration(node) ? (node.name ?? node) : node;
}

function memberNameOf(name: ts.PropertyName | undefined): string | undefined {
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isPrivateIdentifier(name) ? name.text : undefined;
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Function and class expressions whose value is (part of) the value of the expression. */
function literalsIn(expression: ts.Expression): readonly ts.Node[] {
  const node = bare(expression);
  if (isLiteral(node) || ts.isClassExpression(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
    return [...literalsIn(node.left), ...literalsIn(node.right)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literalsIn);
  if (ts.isSpreadElement(node)) return literalsIn(node.expression);
  if (
    ts.isCallExpression(node) &&
    memberName(node.expression) === 'bind' &&
    ts.isPropertyAccessExpression(node.expression)
  ) {
    return literalsIn(node.expression.expression);
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? literalsIn(property.initializer) : [],
  );
}

function placedLiterals(node: ts.CallExpression | ts.NewExpression): readonly ts.Node[] {
  return (node.arguments ?? []).flatMap(literalsIn);
}

/** A use whose value no construct has accounted for: not a callee, argument, assignment, property or result. */
function isUnplacedUse(node: ts.Identifier | ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  if (ts.isIdentifier(node) && !isValueUse(node)) return false;
  let at: ts.Node = node;
  while (isTransparent(at.parent, at)) at = at.parent;
  const { parent } = at;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isTaggedTemplateExpression(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return false;
  if (ts.isVariableDeclaration(parent) || ts.isReturnStatement(parent) || ts.isPropertyAssignment(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent) || ts.isPropertyDeclaration(parent))
    return false;
  if (ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isForOfStatement(parent)) return false;
  if (ts.isExpressionWithTypeArguments(parent) || ts.isDecorator(parent) || ts.isExportAssignment(parent)) return false;
  if (ts.isArrowFunction(parent)) return false;
  if (ts.isBinaryExpression(parent)) return false;
  if (ts.isTypeOfExpression(parent) || ts.isIfStatement(parent) || ts.isPrefixUnaryExpression(parent)) return false;
  if (ts.isVoidExpression(parent) || ts.isConditionalExpression(parent) || ts.isTemplateSpan(parent)) return false;
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent) || ts.isSwitchStatement(parent)) return false;
  return !ts.isExpressionStatement(parent);
}

function isTransparent(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent)) return true;
  if (ts.isAwaitExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isArrayLiteralExpression(parent))
    return true;
  if (ts.isSpreadElement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== child;
  if (!ts.isBinaryExpression(parent)) return false;
  const kind = parent.operatorToken.kind;
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}
