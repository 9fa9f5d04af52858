import * as ts from '../project/compiler.ts';
import { declaredName } from './syntax.ts';

/** Which module and which of its exports a declaration stands for, in every way of importing and re-exporting. */

/** The specifier and exported name behind an import or re-export; `*` for the whole module. */
export function importedAs(
  declaration: ts.Declaration,
  loaded: (expression: ts.Expression) => string | undefined,
): { readonly specifier: string; readonly member: string } | undefined {
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration)) {
    const from = ts.isImportSpecifier(declaration)
      ? declaration.parent.parent.parent.moduleSpecifier
      : declaration.parent.parent.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteralLike(from)) return undefined;
    return { specifier: from.text, member: (declaration.propertyName ?? declaration.name).text };
  }
  if (ts.isImportClause(declaration)) return specified(declaration.parent.moduleSpecifier, 'default');
  if (ts.isNamespaceImport(declaration)) return specified(declaration.parent.parent.moduleSpecifier, '*');
  if (ts.isNamespaceExport(declaration)) return specified(declaration.parent.moduleSpecifier, '*');
  if (ts.isImportEqualsDeclaration(declaration) && ts.isExternalModuleReference(declaration.moduleReference)) {
    return specified(declaration.moduleReference.expression, '*');
  }
  return requiredAs(declaration, loaded);
}

/** In plain JavaScript `const fs = require('fs')` and `const { readFileSync: r } = require('fs')` are imports. */
function requiredAs(declaration: ts.Declaration, loaded: (expression: ts.Expression) => string | undefined) {
  const member = ts.isBindingElement(declaration) ? declaredName(declaration.propertyName ?? declaration.name) : '*';
  const variable = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (member === undefined || !ts.isVariableDeclaration(variable) || variable.initializer === undefined)
    return undefined;
  const specifier = loaded(variable.initializer);
  return specifier === undefined ? undefined : { specifier, member };
}

function specified(node: ts.Expression | undefined, member: string) {
  return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, member } : undefined;
}
