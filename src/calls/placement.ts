import type { SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { assignedSlot } from './constant-objects.ts';
import { flow, type Surroundings } from './draft.ts';
import type { FlowFact, ValueRef } from './facts.ts';
import { addBoundGetter, addDecorator, addDisposer, addGetter } from './plain-call.ts';
import { bare, isFunctionNode, isModuleExports, memberName } from './syntax.ts';
import { isAssignment, isUnplacedUse, literalsIn, memberNameOf } from './value-uses.ts';

/** Where the values of one module go: into variables, properties and results, or out of sight. */
export class Placement {
  /** Function literals whose value went somewhere that was understood. */
  readonly placed = new Set<ts.Node>();
  /** What `module.exports = …` names: in TypeScript the checker knows nothing of it. */
  readonly commonExports: ValueRef[] = [];
  readonly #context: CallContext;

  constructor(context: CallContext) {
    this.#context = context;
  }

  /** Puts values where the construct sends them: variables, properties, results, or out of sight. */
  placeValues(node: ts.Node, around: Surroundings): void {
    const { resolver } = this.#context;
    if (ts.isVariableDeclaration(node)) this.#variable(node, around);
    else if (ts.isYieldExpression(node) && node.expression)
      this.place(node.expression, around.draft.fact.returns, around);
    else if (ts.isBinaryExpression(node) && isAssignment(node)) this.#assignment(node, around);
    else if (ts.isReturnStatement(node) && node.expression)
      this.place(node.expression, around.draft.fact.returns, around);
    else if (ts.isObjectLiteralExpression(node)) this.#object(node, around);
    else if (ts.isForOfStatement(node)) this.#forOf(node, around);
    else if (ts.isExportAssignment(node)) this.place(node.expression, resolver.slotOf(node), around);
    else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) this.#access(node, around);
    else if (ts.isBindingElement(node)) this.#bound(node, around);
    else if (ts.isDecorator(node)) addDecorator(node, around, this.#context);
    else if (ts.isJsxOpeningLikeElement(node)) this.#tag(node.tagName, around);
    else if (ts.isIdentifier(node) && this.#context.names.values.has(node.text) && isUnplacedUse(node))
      this.#escape(node, around);
  }

  #variable(node: ts.VariableDeclaration, around: Surroundings): void {
    if (node.initializer === undefined) return;
    const inner = bare(node.initializer);
    if (ts.isIdentifier(node.name)) {
      const slot = this.#context.resolver.slotOf(node);
      this.place(node.initializer, slot, around);
      const using = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Using) === ts.NodeFlags.Using;
      if (using) addDisposer(node, around, this.#context);
      return;
    }
    this.placed.add(inner);
    this.#bindings(node.name, node.initializer, around);
  }

  /** `const { a, b } = make()`: each name may hold anything that the value carries. */
  #bindings(pattern: ts.BindingPattern, value: ts.Expression, around: Surroundings): void {
    const carried = this.#context.resolver.values(value);
    if (carried.length === 0) return;
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element) || this.#isData(element)) continue;
      const property = ts.isObjectBindingPattern(pattern) ? takenName(element) : undefined;
      // A property that is declared says by itself what it carries.
      if (property !== undefined && this.#context.resolver.boundProperty(element, property) !== undefined) continue;
      for (const from of carried)
        flow(around, from, this.#context.resolver.slotOf(element), property === undefined ? {} : { property });
    }
  }

  /** `name` of `for (const [name, store] of stores)`: what a list holds together need not be alike. */
  #isData(element: ts.BindingElement): boolean {
    if (!ts.isArrayBindingPattern(element.parent) || !ts.isIdentifier(element.name)) return false;
    return (this.#context.checker.getTypeAtLocation(element.name).flags & DATA) !== 0;
  }

  #bound(node: ts.BindingElement, around: Surroundings): void {
    addBoundGetter(node, around, this.#context);
    if (node.initializer) this.place(node.initializer, this.#context.resolver.slotOf(node), around);
  }

  #assignment(node: ts.BinaryExpression, around: Surroundings): void {
    const from = this.#context.resolver.values(node.right);
    for (const literal of literalsIn(node.right)) this.placed.add(literal);
    if (from.length === 0) return;
    const left = bare(node.left);
    const name = memberName(left);
    if (isModuleExports(left)) {
      this.commonExports.push(...from);
      return;
    }
    if (name !== undefined && !this.#context.names.carriers.has(name)) {
      for (const value of from) flow(around, value, null);
      return;
    }
    const isMember = ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left);
    const meant = isMember ? this.#context.resolver.declaredMember(left) : this.#context.resolver.values(left);
    const targets = meant.filter((value) => value.kind === 'slot');
    const unseen = from.filter((value) => !meant.some((known) => known.kind === value.kind && known.id === value.id));
    if (targets.length === 0) for (const value of unseen) flow(around, value, null);
    for (const target of targets) {
      for (const value of from) {
        flow(around, value, target.id);
        if (isMember) flow(around, value, assignedSlot(target.id));
      }
    }
    if (isMember && name !== undefined) this.#addProperty(left.expression, name, from, around);
  }

  /** `const api = {}; api.save = save`: who is handed the object has what was put into it. */
  #addProperty(object: ts.Expression, under: string, from: readonly ValueRef[], around: Surroundings): void {
    if (!ts.isIdentifier(object)) return;
    const holders = this.#context.resolver.values(object).filter((value) => value.kind === 'slot');
    for (const holder of holders) for (const value of from) flow(around, value, holder.id, { under });
  }

  /** Each property of an object literal, under its own name and under that of the type the literal is written for. */
  #object(node: ts.ObjectLiteralExpression, around: Surroundings): void {
    let writtenFor: readonly ts.Type[] | undefined;
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) continue;
      const values = this.#propertyValues(property);
      if (values.length === 0 && !isFunctionNode(property)) continue;
      const own = this.#context.resolver.slotOf(property);
      writtenFor ??= this.#context.contextualTypes.of(node);
      const slots = [own, ...this.#slotsIn(writtenFor, property)];
      if (isFunctionNode(property)) {
        if (ts.isAccessor(property)) continue;
        const from: ValueRef = { kind: 'function', id: this.#context.resolver.idOf(property) };
        for (const slot of slots) flow(around, from, slot);
        continue;
      }
      for (const from of values) for (const slot of slots) flow(around, from, slot);
    }
  }

  #propertyValues(property: ts.ObjectLiteralElementLike): readonly ValueRef[] {
    if (ts.isPropertyAssignment(property)) {
      for (const literal of literalsIn(property.initializer)) this.placed.add(literal);
      return this.#context.resolver.values(property.initializer);
    }
    if (ts.isShorthandPropertyAssignment(property)) return this.#context.resolver.values(property.name);
    return [];
  }

  #slotsIn(types: readonly ts.Type[], property: ts.ObjectLiteralElementLike) {
    const name = memberNameOf(property.name);
    if (name === undefined) return [];
    const symbols = types.flatMap((type) => type.getProperty(name) ?? []);
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
        if (ts.isOmittedExpression(name) || (ts.isBindingElement(name) && this.#isData(name))) continue;
        for (const from of carried) flow(around, from, this.#context.resolver.slotOf(name));
      }
    }
  }

  #access(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, around: Surroundings): void {
    addGetter(node, around, this.#context);
    const name = memberName(node);
    if (name === undefined || !this.#context.names.carriers.has(name) || !isUnplacedUse(node)) return;
    this.#escape(node, around);
  }

  #tag(name: ts.JsxTagNameExpression, around: Surroundings): void {
    if (ts.isIdentifier(name) || ts.isPropertyAccessExpression(name)) this.#escape(name, around);
  }

  #escape(node: ts.Expression, around: Surroundings): void {
    for (const value of this.#context.resolver.values(node)) {
      if (value.kind !== 'external') flow(around, value, null);
    }
  }

  place(node: ts.Expression, to: FlowFact['to'], around: Surroundings): void {
    for (const literal of literalsIn(node)) this.placed.add(literal);
    const inner = bare(node);
    if (to !== null && ts.isObjectLiteralExpression(inner)) return this.#placeProperties(inner, to, around);
    for (const value of this.#context.resolver.values(node)) flow(around, value, to);
  }

  /** What an object carries stands under the names of its properties. */
  #placeProperties(node: ts.ObjectLiteralExpression, to: SlotId, around: Surroundings): void {
    for (const { name: under, values } of this.#context.resolver.properties(node))
      for (const value of values) flow(around, value, to, under === undefined ? {} : { under });
  }
}

const DATA =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike;

/** `a` of `{ a }` and of `{ a: b }`; a rest takes no name. */
function takenName(element: ts.BindingElement): string | undefined {
  if (element.dotDotDotToken !== undefined) return undefined;
  return memberNameOf(ts.isIdentifier(element.name) ? (element.propertyName ?? element.name) : element.propertyName);
}
