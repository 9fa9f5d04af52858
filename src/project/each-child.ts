import * as ts from './compiler.ts';

/**
 * Like `ts.forEachChild`, for walks that go down by calling themselves. A text of thousands of pieces put together with
 * `+` nests once for each; its terms are handed over side by side, so that the depth of the walk does not grow with it.
 */
export function eachChild(node: ts.Node, visit: (child: ts.Node) => void): void {
  const terms: ts.Expression[] = [];
  let first: ts.Node = node;
  for (; isSum(first); first = first.left) terms.push(first.right);
  if (terms.length === 0) return ts.forEachChild(node, visit);
  visit(first);
  for (const term of terms.reverse()) visit(term);
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}
