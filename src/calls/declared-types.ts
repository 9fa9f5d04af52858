import * as ts from '../project/compiler.ts';
import { bare } from './syntax.ts';

/**
 * Members read off declarations: what `this.store.save` means follows from the class's own text and from the type
 * written beside the field. Asking the type checker for the same costs many times as much, because it infers
 * expressions, narrows and picks overloads on the way. Answers only what is certain: no answer means "ask the checker".
 */
export class DeclaredTypes {
  readonly #checker: ts.TypeChecker;
  readonly #members = new Map<ts.Symbol, Map<string, ts.Symbol | undefined>>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The symbol of `a.b` where the type of `a` is a class or interface that is written down. */
  member(node: ts.PropertyAccessExpression, depth = 0): ts.Symbol | undefined {
    if (depth > 6) return undefined;
    const owner = this.#typeOf(node.expression, depth);
    return owner === undefined ? undefined : this.#memberOf(owner, node.name.text);
  }

  /** The class or interface of an expression, by what is written. */
  #typeOf(expression: ts.Expression, depth: number): ts.Symbol | undefined {
    const node = bareButAwait(expression);
    if (node === undefined) return undefined;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.#enclosingClass(node);
    if (ts.isNewExpression(node)) return this.#constructed(node);
    if (ts.isIdentifier(node)) return this.#declaredType(this.#checker.getSymbolAtLocation(node));
    if (ts.isPropertyAccessExpression(node)) return this.#declaredType(this.member(node, depth + 1));
    return undefined;
  }

  /** `this` of a method, constructor or field of a class; arrow functions pass it on. */
  #enclosingClass(node: ts.Node): ts.Symbol | undefined {
    let at = node.parent;
    while (at !== undefined && !ts.isClassElement(at)) {
      if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at) || ts.isObjectLiteralExpression(at))
        return undefined;
      at = at.parent;
    }
    if (at === undefined || !ts.isClassLike(at.parent) || isStatic(at)) return undefined;
    return at.parent.name === undefined ? undefined : this.#checker.getSymbolAtLocation(at.parent.name);
  }

  #constructed(node: ts.NewExpression): ts.Symbol | undefined {
    const callee = bare(node.expression);
    return ts.isIdentifier(callee) ? this.#asType(this.#checker.getSymbolAtLocation(callee)) : undefined;
  }

  #declaredType(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    if (symbol === undefined) return undefined;
    const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
    const declaration = target.valueDeclaration;
    if (declaration === undefined) return undefined;
    const typed =
      ts.isVariableDeclaration(declaration) ||
      ts.isParameter(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertySignature(declaration);
    if (!typed) return undefined;
    if (declaration.type !== undefined) return this.#named(declaration.type);
    if (ts.isPropertySignature(declaration) || declaration.initializer === undefined) return undefined;
    const initialiser = bareButAwait(declaration.initializer);
    const fixed =
      !ts.isVariableDeclaration(declaration) || (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return fixed && initialiser !== undefined && ts.isNewExpression(initialiser)
      ? this.#constructed(initialiser)
      : undefined;
  }

  /** A type reference to a class or interface, `| undefined` and `| null` left aside. */
  #named(type: ts.TypeNode): ts.Symbol | undefined {
    if (ts.isUnionTypeNode(type)) {
      const present = type.types.filter((part) => !isAbsence(part));
      const [only] = present;
      return present.length === 1 && only !== undefined ? this.#named(only) : undefined;
    }
    if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
    return this.#asType(this.#checker.getSymbolAtLocation(type.typeName));
  }

  #asType(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    if (symbol === undefined) return undefined;
    const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
    return (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0 ? undefined : target;
  }

  #memberOf(owner: ts.Symbol, name: string): ts.Symbol | undefined {
    const known = this.#members.get(owner) ?? new Map<string, ts.Symbol | undefined>();
    this.#members.set(owner, known);
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const found = this.#ownMember(owner, name) ?? this.#inherited(owner, name);
    known.set(name, found);
    return found;
  }

  #ownMember(owner: ts.Symbol, name: string): ts.Symbol | undefined {
    const member = owner.members?.get(ts.escapeLeadingUnderscores(name));
    if (member !== undefined || !name.startsWith('#')) return member;
    for (const declaration of owner.declarations ?? []) {
      if (!ts.isClassLike(declaration)) continue;
      const written = declaration.members.find(
        (element) => element.name !== undefined && element.name.getText() === name,
      );
      if (written?.name !== undefined) return this.#checker.getSymbolAtLocation(written.name);
    }
    return undefined;
  }

  /** A base class or interface that is named outright; anything else is left to the checker. */
  #inherited(owner: ts.Symbol, name: string): ts.Symbol | undefined {
    for (const declaration of owner.declarations ?? []) {
      if (!ts.isClassLike(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
      for (const clause of declaration.heritageClauses ?? []) {
        if (clause.token !== ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(declaration)) continue;
        for (const type of clause.types) {
          const base = ts.isIdentifier(type.expression)
            ? this.#asType(this.#checker.getSymbolAtLocation(type.expression))
            : undefined;
          const found = base === undefined ? undefined : this.#memberOf(base, name);
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }
}

/** The expression without parentheses and assertions that leave its type; `await`, `as` and others change it. */
function bareButAwait(expression: ts.Expression): ts.Expression | undefined {
  let node = expression;
  while (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
  return ts.isAwaitExpression(node) || ts.isAsExpression(node) ? undefined : node;
}

function isStatic(element: ts.ClassElement): boolean {
  return (ts.canHaveModifiers(element) ? (ts.getModifiers(element) ?? []) : []).some(
    (modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword,
  );
}

function isAbsence(type: ts.TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
