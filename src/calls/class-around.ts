import * as ts from '../project/compiler.ts';
import { calleeSpelling, isFunctionNode } from './syntax.ts';

/** The class that code stands in, and what that extends. */

export function classAround(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  let at: ts.Node | undefined = node.parent;
  while (at !== undefined && !ts.isClassLike(at)) at = at.parent;
  return at;
}

/** The class whose object `this` is where the node stands; none in functions that are called on others. */
export function classOfThis(node: ts.Node): ts.ClassLikeDeclaration | undefined {
  for (let at: ts.Node = node; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    if (ts.isClassLike(parent)) return parent;
    const isOwn = ts.isClassLike(parent.parent) && ts.isClassElement(parent);
    if (isFunctionNode(parent) && !ts.isArrowFunction(parent) && !isOwn) return undefined;
  }
  return undefined;
}

/** The last name of what a class extends. */
export function baseOf(node: ts.ClassLikeDeclaration | undefined): string | undefined {
  const clause = node?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0];
  return base === undefined ? undefined : calleeSpelling(base.expression);
}
