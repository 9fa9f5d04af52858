import * as ts from '../project/compiler.ts';

/**
 * The symbols that a name as a value stands for: its own, or for `import * as commands` all that the module exports, for
 * whoever has it may call that: `Object.values(commands)`, `commands[name]()`, `register(commands)`.
 */
export function meantBy(name: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (!isNamespace(symbol) || isNamedFrom(name)) return [symbol];
  const module = checker.getAliasedSymbol(symbol);
  const isOwn = module.declarations?.every((file) => ts.isSourceFile(file) && !file.isDeclarationFile);
  return isOwn === true ? checker.getExportsOfModule(module) : [symbol];
}

function isNamespace({ flags, declarations }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Alias) !== 0 && declarations?.some(ts.isNamespaceImport) === true;
}

/** It stands before the name of a member, which says by itself what is meant. */
function isNamedFrom({ parent }: ts.Identifier): boolean {
  if (ts.isElementAccessExpression(parent)) return ts.isStringLiteralLike(parent.argumentExpression);
  return ts.isPropertyAccessExpression(parent) || ts.isExportSpecifier(parent);
}
