import { ts } from 'ts-morph';

/**
 * Names a declaration file declares, as rows write them: `readFileSync`, `Statement` and `Statement.get`, and for what
 * stands in a namespace both `native` and `realpathSync.native`. Ambient modules and `global` are no namespaces.
 */
export const declaredNames = (text: string): ReadonlySet<string> => namesIn(parse(text).statements, '');

/** The same by ambient module (`declare module 'node:fs'` and `'fs'` under `node:fs`); the rest under `lib`. */
export const declaredByModule = (text: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const outside: ts.Statement[] = [];
  for (const statement of parse(text).statements) {
    const body = ambientBody(statement);
    if (body === undefined) outside.push(statement);
    else merge(found, `node:${body.name.replace(/^node:/, '')}`, namesIn(body.statements, ''));
  }
  return found.set('lib', namesIn(outside, ''));
};

const merge = (found: Map<string, Set<string>>, module: string, names: ReadonlySet<string>) =>
  found.set(module, new Set([...(found.get(module) ?? []), ...names]));

const parse = (text: string): ts.SourceFile =>
  ts.createSourceFile('declarations.d.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);

const ambientBody = (node: ts.Statement) =>
  ts.isModuleDeclaration(node) &&
  ts.isStringLiteral(node.name) &&
  node.body !== undefined &&
  ts.isModuleBlock(node.body)
    ? { name: node.name.text, statements: node.body.statements }
    : undefined;

const namesIn = (statements: Iterable<ts.Statement>, prefix: string): Set<string> => {
  const names = new Set<string>();
  const add = (name: string) => {
    names.add(name);
    names.add(prefix + name);
  };
  for (const statement of statements) for (const name of namesOf(statement, prefix)) add(name);
  return names;
};

const namesOf = (node: ts.Statement, prefix: string): Iterable<string> => {
  if (ts.isModuleDeclaration(node)) return namesOfModule(node, prefix);
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap((one) => [one.name, ...literalMembers(one)]).flatMap(nameText);
  }
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) return namesOfClass(node);
  if (ts.isFunctionDeclaration(node)) return [...nameText(node.name), ...(hasDefault(node) ? ['default'] : [])];
  if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause)) {
    return node.exportClause.elements.flatMap((one) => nameText(one.name));
  }
  return ts.isExportAssignment(node) || hasDefault(node) ? ['default'] : [];
};

const namesOfModule = (node: ts.ModuleDeclaration, prefix: string): Iterable<string> => {
  if (node.body === undefined || !ts.isModuleBlock(node.body)) return [];
  const transparent = ts.isStringLiteral(node.name) || node.name.text === 'global';
  return namesIn(node.body.statements, transparent ? prefix : `${node.name.text}.`);
};

const namesOfClass = (node: ts.ClassDeclaration | ts.InterfaceDeclaration): string[] => {
  const name = node.name?.text ?? 'default';
  const members = node.members.flatMap((member) => nameText(member.name));
  return [name, ...(hasDefault(node) ? ['default'] : []), ...members.map((member) => `${name}.${member}`)];
};

const literalMembers = (node: ts.VariableDeclaration): ts.PropertyName[] =>
  node.type !== undefined && ts.isTypeLiteralNode(node.type)
    ? node.type.members.flatMap((member) => (member.name === undefined ? [] : [member.name]))
    : [];

const hasDefault = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword);

const nameText = (name: ts.Node | undefined): string[] =>
  name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [];
