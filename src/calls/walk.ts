import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FunctionId, ModuleId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { eachChild } from '../project/each-child.ts';
import type { SourceProject } from '../project/source-project.ts';
import { type CallContext, readCall } from './call.ts';
import { classFact, madeUnnamed } from './classes.ts';
import type { ConstantValues } from './constant-values.ts';
import { branchRealms, isConsumed, isUnboundedLoop, leaves, mayLeave } from './context.ts';
import type { ContextualTypes } from './contextual-types.ts';
import { deadStretch } from './dead-stretch.ts';
import { type Draft, flow, insideOf, narrowed, newDraft, type Surroundings } from './draft.ts';
import { emptiedBy, givenBy } from './emptied.ts';
import type { ClassFact, DeadStretch, FunctionFact, ModuleFacts, RealmGuard, ValueRef } from './facts.ts';
import { addIteration } from './iteration.ts';
import { choosesOrAssigns } from './memo.ts';
import type { ProjectNames } from './names.ts';
import { boundBy } from './parameters.ts';
import { Placement } from './placement.ts';
import { addGetter, addTagged } from './plain-call.ts';
import type { ValueResolver } from './resolve.ts';
import { type Settling, settlingOf } from './settling.ts';
import { branched, chosen, mayBePassedOver, passedOver, unlessLeft } from './stretches.ts';
import { bare, declaredName, decoratorsOf, hasBody, isFunctionNode, isLiteral } from './syntax.ts';
import { placedLiterals } from './value-uses.ts';

/** Everything the walk of one module asks of its surroundings. */
export interface WalkContext {
  readonly project: SourceProject;
  readonly checker: ts.TypeChecker;
  readonly catalogue: Catalogue;
  readonly resolver: ValueResolver;
  readonly names: ProjectNames;
  readonly constants: ConstantValues;
  readonly contextualTypes: ContextualTypes;
  /** Types say where `undefined` and `null` may be. */
  readonly nullChecked: boolean;
  /** Modules loaded with this one: static imports and declared loads. */
  readonly importsOf: (module: ModuleId) => ModuleFacts['imports'];
  /** Modules that a call or import of this module leads to, by the offset of its node. */
  readonly edgesAt: (module: ModuleId, offset: number) => readonly WalkEdge[];
}

export interface WalkEdge {
  readonly to: ModuleId;
  readonly kind: 'static' | 'dynamic' | 'require' | 'declared' | 'worker' | 'type-only';
  readonly computed: boolean;
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
  readonly #placement: Placement;
  readonly #neverRun: DeadStretch[] = [];

  constructor(source: ts.SourceFile, module: ModuleId, context: WalkContext) {
    this.#source = source;
    this.#module = module;
    this.#context = context;
    this.#callContext = { ...context, source, module };
    this.#placement = new Placement(this.#callContext);
  }

  run(): ModuleFacts {
    const body = this.#draft(this.#source, null, 'module');
    this.#statements(this.#source.statements, insideOf(body, 'any', null));
    const functions = this.#drafts.map(({ fact }) => fact);
    const imports = this.#context.importsOf(this.#module);
    const exports = this.#exports();
    return { module: this.#module, functions, classes: this.#classes, imports, exports, neverRun: this.#neverRun };
  }

  #exports(): ReadonlyMap<string, readonly ValueRef[]> {
    const symbol = this.#context.checker.getSymbolAtLocation(this.#source);
    const found = new Map<string, readonly ValueRef[]>();
    if (this.#placement.commonExports.length > 0) found.set('default', this.#placement.commonExports);
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
    const draft = newDraft(node, parent, kind, this.#callContext);
    this.#drafts.push(draft);
    return draft;
  }

  #statements(statements: readonly ts.Statement[], around: Surroundings): void {
    let inner = around;
    for (const [index, statement] of statements.entries()) {
      // A declared function is there before the first statement runs, whatever stands before it.
      this.#visit(statement, ts.isFunctionDeclaration(statement) ? around : inner);
      const left = ts.isIfStatement(statement) && leaves(statement.thenStatement) ? statement.elseStatement : statement;
      if (left !== undefined && mayLeave(left)) inner = passedOver(inner);
      if (!ts.isIfStatement(statement) || left === statement) continue;
      const rest = statements.slice(index + 1);
      inner = narrowed(inner, this.#realmWhen(statement.expression, false, rest));
      inner = unlessLeft(rest, statement, inner, this.#callContext);
    }
  }

  #visit(node: ts.Node, given: Surroundings): void {
    // Most nodes are names, which nothing else here is about.
    if (ts.isIdentifier(node)) return this.#placement.placeValues(node, given);
    const around = mayBePassedOver(node) ? passedOver(given, node) : given;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (isFunctionNode(node)) return this.#function(node, around);
    addIteration(node, around, this.#callContext);
    around.draft.fact.makes.push(...madeUnnamed(node, this.#callContext));
    around.draft.fact.empties.push(...emptiedBy(node, around, this.#callContext));
    around.draft.fact.gives.push(...givenBy(node, around, this.#callContext));
    if (ts.isClassLike(node)) return this.#class(node, around);
    if (ts.isBlock(node)) return this.#statements(node.statements, around);
    if (ts.isIfStatement(node)) return this.#if(node, around);
    if (ts.isConditionalExpression(node)) return this.#conditional(node, around);
    if (isUnboundedLoop(node)) return this.#loop(node, around);
    if (ts.isBinaryExpression(node) && choosesOrAssigns(node)) return this.#binary(node, around);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.#call(node, around);
    if (ts.isTaggedTemplateExpression(node)) this.#tagged(node, around);
    else this.#placement.placeValues(node, around);
    this.#children(node, around);
    if (ts.isAwaitExpression(node)) around.draft.awaits += 1;
  }

  #children(node: ts.Node, around: Surroundings): void {
    eachChild(node, (child) => this.#visit(child, around));
  }

  #if(node: ts.IfStatement, around: Surroundings): void {
    this.#visit(node.expression, around);
    this.#branch(node.thenStatement, node.expression, true, around);
    if (node.elseStatement) this.#branch(node.elseStatement, node.expression, false, around);
  }

  #conditional(node: ts.ConditionalExpression, around: Surroundings): void {
    this.#visit(node.condition, around);
    this.#branch(node.whenTrue, node.condition, true, around);
    this.#branch(node.whenFalse, node.condition, false, around);
  }

  /** Where the nodes run, which do so when the condition comes out like this. */
  #realmWhen(condition: ts.Expression, truth: boolean, nodes: readonly ts.Node[]): RealmGuard {
    const realms = branchRealms(condition);
    if (realms !== undefined) return truth ? realms.yes : realms.no;
    const always = this.#context.constants.truthOf(condition);
    if (always === undefined || always === truth) return 'any';
    this.#neverRun.push(...deadStretch(nodes, condition, always, this.#callContext));
    return 'none';
  }

  /** What runs only when the condition comes out like this: in one realm, or only while something is empty. */
  #branch(branch: ts.Node, condition: ts.Expression, truth: boolean, around: Surroundings): void {
    const inRealm = narrowed(around, this.#realmWhen(condition, truth, [branch]));
    this.#visit(branch, branched(branch, condition, truth, inRealm, this.#callContext));
  }

  /** The right side of `??=` and its like runs only while the left one is empty, that of `&&` only when it is not. */
  #binary(node: ts.BinaryExpression, around: Surroundings): void {
    this.#placement.placeValues(node, around);
    this.#visit(node.left, around);
    const right = chosen(node, around, this.#callContext);
    this.#visit(node.right, narrowed(right, this.#realmOfRight(node)));
  }

  #realmOfRight({ left, operatorToken, right }: ts.BinaryExpression): RealmGuard {
    if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.#realmWhen(left, true, [right]);
    return operatorToken.kind === ts.SyntaxKind.BarBarToken ? this.#realmWhen(left, false, [right]) : 'any';
  }

  #loop(node: ts.IterationStatement, around: Surroundings): void {
    if (ts.isForOfStatement(node)) this.#placement.placeValues(node, around);
    ts.forEachChild(node, (child) => {
      const first = ts.isForOfStatement(node) && child === node.expression;
      this.#visit(child, first ? around : { ...around, loop: true });
    });
  }

  /** A function is a frame of its own; what surrounds it does not reach into it, except the realm. */
  #function(node: ts.FunctionLikeDeclaration, around: Surroundings): void {
    for (const decorator of decoratorsOf(node)) this.#visit(decorator, around);
    if (!hasBody(node)) return;
    const kind = kindOf(node);
    const draft = ts.isConstructorDeclaration(node) ? around.draft : this.#draft(node, around.draft.fact.id, kind);
    if (isLiteral(node) && !this.#placement.placed.has(node)) {
      flow(around, { kind: 'function', id: draft.fact.id }, null);
    }
    const { guard, memo } = around;
    const inside = insideOf(draft, guard, memo);
    for (const parameter of node.parameters) this.#parameter(parameter, inside);
    if (node.body === undefined) return;
    if (ts.isBlock(node.body)) return this.#statements(node.body.statements, inside);
    this.#placement.place(node.body, this.#context.resolver.returnSlot(node), inside);
    this.#visit(node.body, inside);
  }

  #parameter(parameter: ts.ParameterDeclaration, inside: Surroundings): void {
    for (const decorator of decoratorsOf(parameter)) this.#visit(decorator, inside);
    if (parameter.initializer !== undefined) {
      this.#placement.place(parameter.initializer, this.#context.resolver.slotOf(parameter), inside);
      this.#visit(parameter.initializer, inside);
    }
    if (!ts.isIdentifier(parameter.name)) this.#visit(parameter.name, inside);
  }

  /** Field initialisers and the constructor are one function; static blocks and fields run where the class stands. */
  #class(node: ts.ClassLikeDeclaration, around: Surroundings): void {
    const written = node.members.find((member) => ts.isConstructorDeclaration(member) && hasBody(member));
    const draft = this.#draft(written ?? node, around.draft.fact.id, 'constructor');
    const fact = classFact(node, this.#module, draft.fact.id, this.#context);
    this.#classes.push(fact);
    if (ts.isClassExpression(node) && !this.#placement.placed.has(node)) {
      flow(around, { kind: 'class', id: this.#context.resolver.idOf(node) }, null);
    }
    for (const decorator of decoratorsOf(node)) this.#visit(decorator, around);
    if (decoratorsOf(node).length > 0) flow(around, { kind: 'class', id: this.#context.resolver.idOf(node) }, null);
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token === ts.SyntaxKind.ExtendsKeyword)
        for (const type of clause.types) this.#visit(type.expression, around);
    }
    const inside = insideOf(draft, around.guard, null);
    for (const member of node.members) this.#member(member, member === written ? inside : around, inside, fact);
  }

  #member(member: ts.ClassElement, around: Surroundings, inside: Surroundings, { answers }: ClassFact): void {
    if (ts.isClassStaticBlockDeclaration(member)) return this.#statements(member.body.statements, around);
    if (!ts.isPropertyDeclaration(member)) return this.#visit(member, around);
    for (const decorator of decoratorsOf(member)) this.#visit(decorator, around);
    if (member.initializer === undefined) return;
    const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
    const frame = isStatic ? around : inside;
    const slot = this.#context.resolver.slotOf(member);
    this.#placement.place(member.initializer, slot, frame);
    // What the field holds is held by the bases' fields of that name, through which it may be read.
    for (const base of answers.get(declaredName(member.name) ?? '') ?? [])
      flow(frame, { kind: 'slot', id: slot }, base);
    this.#visit(member.initializer, frame);
  }

  #call(node: ts.CallExpression | ts.NewExpression, around: Surroundings): void {
    const settling = settlingOf(node, this.#context.checker);
    if (settling !== undefined) this.#settle(node, settling, around);
    if (settling?.calls === false) return this.#calledNothing(node, around);
    const edges = this.#context.edgesAt(this.#module, node.getStart(this.#source));
    for (const edge of edges) this.#load(edge, around);
    const index = around.draft.fact.calls.length;
    const call = readCall(node, this.#callContext, {
      workers: edges.filter((edge) => edge.kind === 'worker').map((edge) => edge.to),
      guard: around.guard,
      within: around.within,
      memo: around.memo,
      loop: around.loop,
      awaits: around.draft.awaits,
      argumentOf: around.argumentOf,
    });
    if (this.#context.resolver.loadedSpecifier(node) === undefined) around.draft.fact.callCount += 1;
    if (call !== undefined) around.draft.fact.calls.push(call);
    around.draft.fact.binds.push(...boundBy(node, this.#callContext));
    for (const placed of placedLiterals(node)) this.#placement.placed.add(placed);
    this.#visitCallee(node.expression, around);
    for (const [position, argument] of (node.arguments ?? []).entries()) {
      this.#visit(argument, call === undefined ? around : { ...around, argumentOf: { call: index, position } });
    }
  }

  /** What settles a promise is what it holds, and the functions around it down from the promise are waited for with it. */
  #settle(node: ts.Node, { promise, values }: Settling, around: Surroundings): void {
    for (const value of values) this.#placement.place(value, this.#context.resolver.resultSlot(promise), around);
    if (!isConsumed(promise)) return;
    for (let at = node; at !== promise; at = at.parent) {
      const draft = isFunctionNode(at) ? this.#drafts.find((each) => each.node === at) : undefined;
      if (draft !== undefined) draft.fact.settles = true;
    }
  }

  #calledNothing(node: ts.CallExpression | ts.NewExpression, around: Surroundings): void {
    around.draft.fact.callCount += 1;
    for (const argument of node.arguments ?? []) this.#visit(argument, around);
  }

  /** The callee's own name is accounted for by the call; what it is taken from may hold calls and getters. */
  #visitCallee(callee: ts.Expression, around: Surroundings): void {
    const inner = bare(callee);
    if (ts.isIdentifier(inner) || inner.kind === ts.SyntaxKind.SuperKeyword) return;
    if (isLiteral(inner)) this.#placement.placed.add(inner);
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
      addGetter(inner, around, this.#callContext);
      if (!ts.isIdentifier(inner.expression)) this.#visit(inner.expression, around);
      if (ts.isElementAccessExpression(inner)) this.#visit(inner.argumentExpression, around);
      return;
    }
    this.#visit(inner, around);
  }

  #load(edge: WalkEdge, around: Surroundings): void {
    if (edge.kind !== 'dynamic' && edge.kind !== 'require') return;
    const { loop, guard } = around;
    around.draft.fact.loads.push({ module: edge.to, kind: edge.kind, computed: edge.computed, loop, guard });
  }
  #tagged(node: ts.TaggedTemplateExpression, around: Surroundings): void {
    const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
    const values = spans.map((span) => span.expression);
    for (const value of values) if (isLiteral(bare(value))) this.#placement.placed.add(bare(value));
    addTagged(node, values, around, this.#callContext);
  }
}

function kindOf(node: ts.FunctionLikeDeclaration): FunctionFact['kind'] {
  if (ts.isMethodDeclaration(node)) return 'method';
  if (ts.isGetAccessor(node)) return 'getter';
  return ts.isSetAccessor(node) ? 'setter' : 'function';
}
