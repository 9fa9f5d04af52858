import * as ts from '../project/compiler.ts';
import { isProjectNode } from './external.ts';
import type { ValueResolver } from './resolve.ts';
import { bare, isFunctionNode, isLiteral, parametersOf } from './syntax.ts';

type Call = ts.CallExpression | ts.NewExpression;

/**
 * The types that object literals are written for. An argument's is read off the parameter it is handed to, because the
 * type checker would pick an overload first, and for that check every argument beside it.
 */
export class ContextualTypes {
  readonly #checker: ts.TypeChecker;
  readonly #resolver: ValueResolver;

  constructor(checker: ts.TypeChecker, resolver: ValueResolver) {
    this.#checker = checker;
    this.#resolver = resolver;
  }

  of(node: ts.ObjectLiteralExpression): readonly ts.Type[] {
    const handed = enclosingArgument(node);
    const written = handed === undefined ? undefined : this.#writtenFor(node, handed);
    return written ?? parts(this.#checker.getContextualType(node));
  }

  /** What is certain without picking an overload; undefined where it has to be picked. */
  #writtenFor(node: ts.Node, { call, argument }: Argument): readonly ts.Type[] | undefined {
    const declarations = this.#declarationsOf(call);
    if (declarations?.every(isOutsideAndPlain)) return [];
    const [only, ...others] = declarations ?? [];
    if (only === undefined || others.length > 0 || bare(argument) !== node) return undefined;
    const before = call.arguments?.slice(0, call.arguments.indexOf(argument)) ?? [];
    return before.some(ts.isSpreadElement) ? undefined : this.#ofParameter(only, before.length);
  }

  /** Declarations of what is called: none for what comes from a package without types, undefined where not known. */
  #declarationsOf(call: Call): readonly ts.Declaration[] | undefined {
    const callee = bare(call.expression);
    if (ts.isPropertyAccessExpression(callee)) return this.#declarationsOfMember(callee);
    const named = ts.isIdentifier(callee) ? this.#checker.getSymbolAtLocation(callee) : undefined;
    if (named === undefined) return undefined;
    const symbol = (named.flags & ts.SymbolFlags.Alias) === 0 ? named : this.#checker.getAliasedSymbol(named);
    return symbol.declarations ?? [];
  }

  #declarationsOfMember(callee: ts.PropertyAccessExpression): readonly ts.Declaration[] | undefined {
    const symbols = this.#resolver.memberSymbols(callee);
    if (symbols.length > 0) return symbols.flatMap((symbol) => symbol.declarations ?? []);
    const untyped = (this.#checker.getTypeAtLocation(callee.expression).flags & ts.TypeFlags.Any) !== 0;
    return untyped ? [] : undefined;
  }

  #ofParameter(declaration: ts.Declaration, position: number): readonly ts.Type[] | undefined {
    const signature = signatureOf(declaration);
    if (signature === undefined || isGeneric(signature)) return undefined;
    const parameter = parametersOf(signature)[position];
    if (parameter?.type === undefined || parameter.dotDotDotToken !== undefined) return undefined;
    return parts(this.#checker.getTypeFromTypeNode(parameter.type));
  }
}

interface Argument {
  readonly call: Call;
  /** The argument that the literal is, or is a part of. */
  readonly argument: ts.Expression;
}

/** The call in whose arguments a literal stands, through other literals alone. */
function enclosingArgument(node: ts.Expression): Argument | undefined {
  let at: ts.Node = node;
  while (isPartOfLiteral(at.parent)) at = at.parent;
  const { parent } = at;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return undefined;
  const argument = parent.arguments?.find((each) => each === at);
  return argument === undefined ? undefined : { call: parent, argument };
}

function isPartOfLiteral(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isParenthesizedExpression(node)
  );
}

/** Declared by a package or the language in words that name no type of its caller's. */
function isOutsideAndPlain(declaration: ts.Declaration): boolean {
  return !isProjectNode(declaration) && isSignature(declaration) && !isGeneric(declaration);
}

function isSignature(node: ts.Node): node is ts.SignatureDeclaration {
  return isFunctionNode(node) || ts.isMethodSignature(node) || ts.isFunctionTypeNode(node);
}

/** The one signature that a declaration gives what it declares. */
function signatureOf(declaration: ts.Declaration): ts.SignatureDeclaration | undefined {
  if (ts.isClassDeclaration(declaration)) return onlyConstructor(declaration);
  if (ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration))
    return declaration.type !== undefined && isSignature(declaration.type) ? declaration.type : undefined;
  if (ts.isVariableDeclaration(declaration))
    return declaration.type === undefined && declaration.initializer !== undefined && isLiteral(declaration.initializer)
      ? declaration.initializer
      : undefined;
  return isSignature(declaration) ? declaration : undefined;
}

function isGeneric(signature: ts.SignatureDeclaration): boolean {
  const owner = signature.parent;
  const ofOwner = ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner) ? owner.typeParameters : undefined;
  return signature.typeParameters !== undefined || ofOwner !== undefined;
}

function onlyConstructor(declaration: ts.ClassDeclaration): ts.ConstructorDeclaration | undefined {
  const [only, ...others] = declaration.members.filter(ts.isConstructorDeclaration);
  return others.length > 0 ? undefined : only;
}

function parts(type: ts.Type | undefined): readonly ts.Type[] {
  if (type === undefined) return [];
  return type.isUnion() ? type.types : [type];
}
