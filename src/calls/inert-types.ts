import * as ts from '../project/compiler.ts';
import { isProjectNode } from './external.ts';
import { bare, isData } from './syntax.ts';

/** Types of the language and of Node whose objects carry no function of the project's. */
const INERT = new Set(['Date', 'RegExp', 'URL', 'Buffer', 'Uint8Array', 'ArrayBuffer', 'BigInt']);

/** Types that carry what their arguments carry. */
const CONTAINERS = new Set([
  ...['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap', 'Promise', 'Record'],
  ...['Partial', 'Required', 'Readonly', 'NonNullable', 'Pick', 'Omit', 'Extract', 'Exclude'],
]);

/**
 * Which types as written are mere data: text, numbers, and objects of nothing else, so that no value of theirs is ever
 * called, has a method of the project's, or hands a function on. Reads declarations and infers nothing. Errs towards
 * "may carry one": a type parameter, `unknown`, a class and whatever is not understood are no data.
 */
export class InertTypes {
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<ts.Symbol, boolean>();
  readonly #interfaces = new Map<ts.InterfaceDeclaration, boolean>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  has(type: ts.TypeNode | undefined): boolean {
    if (type === undefined) return false;
    const assumed = new Set<ts.Symbol>();
    const inert = this.#isInert(type, assumed);
    // What was assumed on the way holds when nothing on the way contradicts it: types may contain themselves.
    if (inert) for (const symbol of assumed) this.#known.set(symbol, true);
    return inert;
  }

  /** An interface of mere data, so that its objects are not followed. */
  declares(declaration: ts.InterfaceDeclaration): boolean {
    const known = this.#interfaces.get(declaration) ?? this.#holdsData(declaration.members, new Set());
    this.#interfaces.set(declaration, known);
    return known;
  }

  /** A variable that holds nothing else: by its type, or as a constant by what it is given. */
  hasVariable({ type, initializer, parent }: ts.VariableDeclaration): boolean {
    if (type !== undefined) return this.has(type);
    const constant = (parent.flags & ts.NodeFlags.Const) !== 0;
    return constant && initializer !== undefined && isData(bare(initializer));
  }

  #isInert(type: ts.TypeNode, assumed: Set<ts.Symbol>): boolean {
    const each = (part: ts.TypeNode) => this.#isInert(part, assumed);
    if (isPrimitive(type)) return true;
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.every(each);
    if (ts.isArrayTypeNode(type)) return each(type.elementType);
    if (ts.isTupleTypeNode(type)) return type.elements.every(each);
    if (ts.isParenthesizedTypeNode(type) || ts.isOptionalTypeNode(type) || ts.isRestTypeNode(type))
      return each(type.type);
    if (ts.isNamedTupleMember(type)) return each(type.type);
    if (ts.isTypeOperatorNode(type)) return type.operator === ts.SyntaxKind.KeyOfKeyword || each(type.type);
    if (ts.isTypeLiteralNode(type)) return this.#holdsData(type.members, assumed);
    return ts.isTypeReferenceNode(type) && this.#isInertName(type, assumed);
  }

  #holdsData(members: readonly ts.TypeElement[], assumed: Set<ts.Symbol>): boolean {
    return members.every(
      (member) =>
        (ts.isPropertySignature(member) || ts.isIndexSignatureDeclaration(member)) &&
        member.type !== undefined &&
        this.#isInert(member.type, assumed),
    );
  }

  #isInertName({ typeName, typeArguments = [] }: TypeName, assumed: Set<ts.Symbol>): boolean {
    const named = this.#checker.getSymbolAtLocation(typeName);
    if (named === undefined) return false;
    const symbol = (named.flags & ts.SymbolFlags.Alias) === 0 ? named : this.#checker.getAliasedSymbol(named);
    const declarations = symbol.declarations ?? [];
    if (declarations.length === 0) return false;
    if (!declarations.some(isProjectNode)) {
      if (INERT.has(symbol.name)) return true;
      return CONTAINERS.has(symbol.name) && typeArguments.every((part) => this.#isInert(part, assumed));
    }
    const known = this.#known.get(symbol);
    if (known !== undefined || assumed.has(symbol)) return known ?? true;
    assumed.add(symbol);
    const inert = declarations.every((declaration) => this.#declaresData(declaration, assumed));
    if (!inert) this.#known.set(symbol, false);
    return inert;
  }

  #declaresData(declaration: ts.Declaration, assumed: Set<ts.Symbol>): boolean {
    if (ts.isEnumDeclaration(declaration) || ts.isEnumMember(declaration)) return true;
    if (ts.isTypeAliasDeclaration(declaration)) return this.#isInert(declaration.type, assumed);
    if (!ts.isInterfaceDeclaration(declaration)) return false;
    const bases = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types);
    return (
      this.#holdsData(declaration.members, assumed) &&
      bases.every(
        ({ expression, typeArguments }) =>
          ts.isIdentifier(expression) && this.#isInertName({ typeName: expression, typeArguments }, assumed),
      )
    );
  }
}

interface TypeName {
  readonly typeName: ts.EntityName;
  readonly typeArguments?: readonly ts.TypeNode[] | undefined;
}

function isPrimitive(type: ts.TypeNode): boolean {
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
    case ts.SyntaxKind.NumberKeyword:
    case ts.SyntaxKind.BooleanKeyword:
    case ts.SyntaxKind.BigIntKeyword:
    case ts.SyntaxKind.SymbolKeyword:
    case ts.SyntaxKind.UndefinedKeyword:
    case ts.SyntaxKind.VoidKeyword:
    case ts.SyntaxKind.NeverKeyword:
    case ts.SyntaxKind.LiteralType:
    case ts.SyntaxKind.TemplateLiteralType:
    case ts.SyntaxKind.TypePredicate:
      return true;
    default:
      return false;
  }
}
