import * as ts from '../project/compiler.ts';
import type { LiteralValue } from './facts.ts';

/** What a literal says; null for any other expression. */
export function literalOf(node: ts.Expression): { readonly value: LiteralValue } | null {
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  return ts.isIdentifier(node) && node.text === 'undefined' ? { value: undefined } : null;
}
