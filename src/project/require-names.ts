import * as ts from './compiler.ts';
import { terminalName } from './constant-path.ts';
import { eachChild } from './each-child.ts';

/** The names by which one file loads modules with a `require` that it made itself. */
export interface RequireNames {
  /** Of `createRequire`: `make` of `import { createRequire as make }`. */
  readonly makers: ReadonlySet<string>;
  /** Of what that answered: `load` of `const load = make(import.meta.url)`. */
  readonly made: ReadonlySet<string>;
}

const USUAL: RequireNames = { makers: new Set(['createRequire']), made: new Set() };

/** By spelling, and so by file: a name that is declared twice in one file is taken for the same. */
export function requireNamesOf(source: ts.SourceFile): RequireNames {
  if (!source.text.includes('createRequire')) return USUAL;
  const makers = new Set(USUAL.makers);
  const variables: { readonly name: string; readonly value: ts.Expression }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node) || ts.isBindingElement(node)) addAlias(node, makers);
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      variables.push({ name: node.name.text, value: node.initializer });
    eachChild(node, visit);
  };
  visit(source);
  const made = variables.filter(({ value }) => isMade(value, makers)).map(({ name }) => name);
  return { makers, made: new Set(made) };
}

function addAlias({ propertyName, name }: ts.ImportSpecifier | ts.BindingElement, makers: Set<string>): void {
  const isMaker = propertyName !== undefined && ts.isIdentifier(propertyName) && propertyName.text === 'createRequire';
  if (isMaker && ts.isIdentifier(name)) makers.add(name.text);
}

/** `createRequire(url)`, also as one of two alternatives. */
function isMade(value: ts.Expression, makers: ReadonlySet<string>): boolean {
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value)) return isMade(value.expression, makers);
  if (ts.isConditionalExpression(value)) return isMade(value.whenTrue, makers) || isMade(value.whenFalse, makers);
  if (ts.isBinaryExpression(value)) return isMade(value.left, makers) || isMade(value.right, makers);
  return ts.isCallExpression(value) && makers.has(terminalName(value.expression) ?? '');
}

/** Whether a call of this loads the module that its first argument names. */
export function isRequire(callee: ts.Expression, { makers, made }: RequireNames): boolean {
  if (ts.isIdentifier(callee)) return /^_*require$/i.test(callee.text) || made.has(callee.text);
  return ts.isCallExpression(callee) && makers.has(terminalName(callee.expression) ?? '');
}
