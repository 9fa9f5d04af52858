import * as ts from '../project/compiler.ts';
import { bare, isAsync, isFunctionNode, isLiteral } from './syntax.ts';

/** The function of that name: one that is declared, or written for a constant. */
export function functionOf(declaration: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (isFunctionNode(declaration)) return declaration;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
  const held = bare(declaration.initializer);
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && isLiteral(held) ? held : undefined;
}

/** The expression that a function returns where it does nothing else; what is async or a generator answers something else. */
export function onlyReturned(made: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  const isPlain = !isAsync(made) && !('asteriskToken' in made && made.asteriskToken !== undefined);
  if (!isPlain || made.body === undefined) return undefined;
  if (!ts.isBlock(made.body)) return made.body;
  const [only, ...more] = made.body.statements;
  return only !== undefined && more.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}
