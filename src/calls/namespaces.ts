import * as ts from '../project/compiler.ts';
import { memberName } from './syntax.ts';

/**
 * The symbols that a name as a value stands for: its own, or for `import * as commands` all that the module exports where
 * they are looked up in it: `commands[name]()`, `Object.values(commands)`, `const table = commands`. Where a namespace is
 * handed on it stands for nothing: what somebody else makes of a whole module is not said by any type.
 */
export function meantBy(name: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (!isNamespace(symbol) || !isLookedUpIn(name)) return [symbol];
  const module = checker.getAliasedSymbol(symbol);
  const isOwn = module.declarations?.every((file) => ts.isSourceFile(file) && !file.isDeclarationFile);
  return isOwn === true ? checker.getExportsOfModule(module) : [symbol];
}

function isNamespace({ flags, declarations }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Alias) !== 0 && declarations?.some(ts.isNamespaceImport) === true;
}

function isLookedUpIn(name: ts.Identifier): boolean {
  let at: ts.Node = name;
  while (ts.isAsExpression(at.parent) || ts.isSatisfiesExpression(at.parent) || ts.isParenthesizedExpression(at.parent))
    at = at.parent;
  const { parent } = at;
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name);
  if (ts.isElementAccessExpression(parent)) return !ts.isStringLiteralLike(parent.argumentExpression);
  return ts.isCallExpression(parent) && parent.expression !== at && isOfEntries(parent.expression);
}

/** `Object.values` and `Object.entries`. */
function isOfEntries(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  return callee.expression.text === 'Object' && /^(values|entries)$/.test(memberName(callee) ?? '');
}
