import * as ts from '../project/compiler.ts';
import type { LiteralValue, RealmGuard } from './facts.ts';
import { bare, isAsync } from './syntax.ts';

/**
 * Conditions that come out the same whenever they are asked: `VERBOSE` of `const VERBOSE = false`, and a call of a
 * function that does nothing but return such a literal. What the other answer would run is never run.
 */

interface Asked {
  readonly checker: ts.TypeChecker;
  readonly names: { readonly constants: ReadonlySet<string> };
}

/** The realms of the two branches: none for the one that never runs. Undefined for a condition that may come out either way. */
export function constantRealms(
  condition: ts.Expression,
  asked: Asked,
): { readonly yes: RealmGuard; readonly no: RealmGuard } | undefined {
  const truth = truthOf(condition, asked);
  if (truth === undefined) return undefined;
  return truth ? { yes: 'any', no: 'none' } : { yes: 'none', no: 'any' };
}

function truthOf(condition: ts.Expression, asked: Asked): boolean | undefined {
  const node = bare(condition);
  if (ts.isPrefixUnaryExpression(node)) {
    const truth = node.operator === ts.SyntaxKind.ExclamationToken ? truthOf(node.operand, asked) : undefined;
    return truth === undefined ? undefined : !truth;
  }
  if (ts.isBinaryExpression(node)) return truthOfBoth(node, asked);
  const name = ts.isCallExpression(node) ? bare(node.expression) : node;
  if (!ts.isIdentifier(name) || !asked.names.constants.has(name.text)) return undefined;
  const declaration = declarationOf(name, asked.checker);
  if (declaration === undefined || ts.isCallExpression(node) !== isFunction(declaration)) return undefined;
  const constant = constantOf(declaration);
  return constant === undefined ? undefined : Boolean(constant.value);
}

function truthOfBoth({ left, operatorToken, right }: ts.BinaryExpression, asked: Asked): boolean | undefined {
  const isAnd = operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (!isAnd && operatorToken.kind !== ts.SyntaxKind.BarBarToken) return undefined;
  const [first, second] = [truthOf(left, asked), truthOf(right, asked)];
  // One false side settles `&&`, one true side `||`.
  if (first === !isAnd || second === !isAnd) return !isAnd;
  return first === second ? first : undefined;
}

function declarationOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return undefined;
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const { declarations } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return declarations?.length === 1 ? declarations[0] : undefined;
}

/** What a constant holds, or what a function always returns, where that is a literal. */
export function constantOf(declaration: ts.Declaration): { readonly value: LiteralValue } | undefined {
  if (ts.isFunctionDeclaration(declaration)) return returnedBy(declaration);
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return undefined;
  const held = bare(declaration.initializer);
  return isWrittenFunction(held) ? returnedBy(held) : (literalOf(held) ?? undefined);
}

function isFunction(declaration: ts.Declaration): boolean {
  if (!ts.isVariableDeclaration(declaration)) return true;
  return declaration.initializer !== undefined && isWrittenFunction(bare(declaration.initializer));
}

const isWrittenFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

function returnedBy(
  made: ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration,
): { readonly value: LiteralValue } | undefined {
  const isPlain = made.asteriskToken === undefined && !isAsync(made);
  if (made.body === undefined || !isPlain) return undefined;
  if (!ts.isBlock(made.body)) return literalOf(bare(made.body)) ?? undefined;
  const [only, ...more] = made.body.statements;
  if (only === undefined || more.length > 0 || !ts.isReturnStatement(only) || only.expression === undefined)
    return undefined;
  return literalOf(bare(only.expression)) ?? undefined;
}

/** What a literal says; null for any other expression. */
export function literalOf(node: ts.Expression): { readonly value: LiteralValue } | null {
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  return ts.isIdentifier(node) && node.text === 'undefined' ? { value: undefined } : null;
}
