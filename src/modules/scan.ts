import * as ts from '../project/compiler.ts';
import { terminalName } from '../project/constant-path.ts';
import { eachChild } from '../project/each-child.ts';
import { isRequire, type RequireNames, requireNamesOf } from '../project/require-names.ts';

/** A way one module mentions another, as written. */
export interface Mention {
  readonly kind: 'static' | 'dynamic' | 'require' | 'type-only' | 'worker';
  /** The expression that names the module: a literal, or for computed ones any expression. */
  readonly named: ts.Expression;
  readonly node: ts.Node;
}

export interface ScanOptions {
  /** Terminal names of calls that start a module in another realm: `Worker`, `fork`, `Piscina`. */
  readonly realmNames: ReadonlySet<string>;
  readonly emitDecoratorMetadata: boolean;
  /** `verbatimModuleSyntax`: an import without `type` stays whatever uses it. */
  readonly keepsUnusedImports: boolean;
}

/**
 * Levels of syntax that every later walk, and TypeScript's own, can go down before the stack gives out. A file that
 * nests deeper is left out, on every machine alike.
 */
const DEEPEST = 1100;
/** TypeScript needs half as much again for each operator of a condition. */
const CONDITION = 1.5;

/** Everything in a module that may load another one, found in one walk and without types; undefined for one too deep. */
export function scanModule(source: ts.SourceFile, options: ScanOptions): readonly Mention[] | undefined {
  const walk = walkModule(source, options);
  if (walk === undefined) return undefined;
  return [
    ...source.statements.flatMap((statement) => staticMention(statement, walk.values, options)),
    ...walk.mentions,
  ];
}

interface Walk {
  readonly mentions: readonly Mention[];
  /** Names that occur where a value is meant. */
  readonly values: ReadonlySet<string>;
}

/** Undefined for a file that nests too deeply. */
function walkModule(source: ts.SourceFile, options: ScanOptions): Walk | undefined {
  const calls: (ts.CallExpression | ts.NewExpression)[] = [];
  const values = new Set<string>();
  const realmNames = new Set([...options.realmNames, ...source.statements.flatMap((s) => realmAliases(s, options))]);
  let depth = 0;
  let deepest = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportEqualsDeclaration(node)) return visit(node.moduleReference);
    if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) return;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) values.add(node.text);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.push(node);
    else if (options.emitDecoratorMetadata && ts.isClassDeclaration(node)) addMetadataNames(node, values);
    depth += levelsOf(node);
    deepest = Math.max(deepest, depth);
    if (depth <= DEEPEST) eachChild(node, visit);
    depth -= levelsOf(node);
  };
  ts.forEachChild(source, visit);
  if (deepest > DEEPEST) return undefined;
  const requires = requireNamesOf(source);
  return { mentions: calls.flatMap((call) => callMentions(call, realmNames, requires)), values };
}

function levelsOf(node: ts.Node): number {
  return ts.isBinaryExpression(node) ? CONDITION : 1;
}

/** `Thread` of `import { Worker as Thread }`, `Pool` of `import Pool from 'piscina'`. */
function realmAliases(statement: ts.Statement, { realmNames }: ScanOptions): readonly string[] {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  if (clause === undefined) return [];
  const byDefault = clause.name !== undefined && realmNames.has('default') ? [clause.name.text] : [];
  const bindings = clause.namedBindings;
  if (bindings === undefined || ts.isNamespaceImport(bindings)) return byDefault;
  const renamed = bindings.elements.filter(({ propertyName }) => realmNames.has(propertyName?.text ?? ''));
  return [...byDefault, ...renamed.map(({ name }) => name.text)];
}

function callMentions(
  node: ts.CallExpression | ts.NewExpression,
  realmNames: ReadonlySet<string>,
  requires: RequireNames,
): readonly Mention[] {
  const first = node.arguments?.[0];
  if (first === undefined) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return [{ kind: 'dynamic', named: first, node }];
  const name = terminalName(node.expression);
  const loads = name === 'require' || isRequire(node.expression, requires);
  if (loads && ts.isCallExpression(node)) return [{ kind: 'require', named: first, node }];
  if (name === undefined || !realmNames.has(name)) return [];
  return (node.arguments ?? []).flatMap(fileExpressions).map((named) => ({ kind: 'worker', named, node }));
}

/** An argument itself, or the values of an options object. */
function fileExpressions(argument: ts.Expression): readonly ts.Expression[] {
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  return argument.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}

/** With `emitDecoratorMetadata` the types of a decorated class's constructor become values at run time. */
function addMetadataNames(node: ts.ClassDeclaration, values: Set<string>): void {
  for (const member of node.members) {
    const decorated = ts.canHaveDecorators(member) && (ts.getDecorators(member)?.length ?? 0) > 0;
    const constructed = ts.isConstructorDeclaration(member) && (ts.getDecorators(node)?.length ?? 0) > 0;
    if (!decorated && !constructed) continue;
    const parameters = ts.isFunctionLike(member) ? member.parameters : [];
    for (const type of [...parameters.map((p) => p.type), ts.isPropertyDeclaration(member) ? member.type : undefined]) {
      if (type !== undefined && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
        values.add(type.typeName.text);
      }
    }
  }
}

function staticMention(statement: ts.Statement, values: ReadonlySet<string>, options: ScanOptions): readonly Mention[] {
  if (ts.isImportDeclaration(statement)) {
    const kind = importIsValue(statement.importClause, values, options) ? 'static' : 'type-only';
    return [{ kind, named: statement.moduleSpecifier, node: statement }];
  }
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
    const kind = exportIsTypeOnly(statement) ? 'type-only' : 'static';
    return [{ kind, named: statement.moduleSpecifier, node: statement }];
  }
  if (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference)) {
    const used = !statement.isTypeOnly && (options.keepsUnusedImports || values.has(statement.name.text));
    return [{ kind: used ? 'static' : 'type-only', named: statement.moduleReference.expression, node: statement }];
  }
  return [];
}

function importIsValue(
  clause: ts.ImportClause | undefined,
  values: ReadonlySet<string>,
  options: ScanOptions,
): boolean {
  if (clause === undefined) return true;
  if (clause.isTypeOnly) return false;
  if (options.keepsUnusedImports) return true;
  if (clause.name !== undefined && values.has(clause.name.text)) return true;
  const bindings = clause.namedBindings;
  if (bindings === undefined) return false;
  if (ts.isNamespaceImport(bindings)) return values.has(bindings.name.text);
  return bindings.elements.some((element) => !element.isTypeOnly && values.has(element.name.text));
}

function exportIsTypeOnly(statement: ts.ExportDeclaration): boolean {
  if (statement.isTypeOnly) return true;
  const clause = statement.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause) || clause.elements.length === 0) return false;
  return clause.elements.every((element) => element.isTypeOnly);
}
