import { type SlotId, slotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { bare, declaredName } from './syntax.ts';

/** Constants that are named by constants; nobody goes further, and two may name each other. */
const LONGEST_WAY = 6;

type Literal = ts.ObjectLiteralExpression;

/**
 * Properties of objects that are written where a constant is declared: `const local: Api = { load() {} }`. The type
 * stands for every such object, the constant for this one.
 */
export class ConstantObjects {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The property that `local.load` means as long as nobody assigns another. */
  property(owner: ts.Expression, name: string, depth = 0): ts.ObjectLiteralElementLike | undefined {
    if (depth > LONGEST_WAY) return undefined;
    const literal = this.#literal(owner, depth + 1);
    return literal === undefined ? undefined : propertyOf(literal, name);
  }

  #literal(expression: ts.Expression, depth: number): Literal | undefined {
    const node = bare(expression);
    if (ts.isObjectLiteralExpression(node)) return node;
    if (ts.isIdentifier(node)) return this.#declared(this.#checker.getSymbolAtLocation(node), depth);
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const property = this.property(node.expression, node.name.text, depth);
    if (property === undefined) return undefined;
    if (ts.isShorthandPropertyAssignment(property))
      return this.#declared(this.#checker.getShorthandAssignmentValueSymbol(property), depth);
    return ts.isPropertyAssignment(property) ? this.#literal(property.initializer, depth) : undefined;
  }

  #declared(symbol: ts.Symbol | undefined, depth: number): Literal | undefined {
    if (symbol === undefined || depth > LONGEST_WAY) return undefined;
    const aliased = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const declaration = (aliased ? this.#checker.getAliasedSymbol(symbol) : symbol).valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
    const { name, initializer } = declaration;
    const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    if (!constant || initializer === undefined || !ts.isIdentifier(name)) return undefined;
    return this.#literal(initializer, depth + 1);
  }
}

/** The last one of the name, unless something is spread over it. */
function propertyOf(literal: Literal, name: string): ts.ObjectLiteralElementLike | undefined {
  for (const property of literal.properties.toReversed()) {
    if (ts.isSpreadAssignment(property) || ts.isAccessor(property)) return undefined;
    const written = declaredName(property.name);
    if (written === undefined) return undefined;
    if (written === name) return property;
  }
  return undefined;
}

/** What is assigned to a property, or to properties of a variable: the constants of its type may have been given it. */
export function assignedSlot(slot: SlotId): SlotId {
  return slotId(`${slot}:assigned`);
}
