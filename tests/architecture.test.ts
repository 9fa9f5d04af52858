import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Project, ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';

/** The layers, as a table. What a folder may import besides itself; the reason is part of the row. */

interface Layer {
  readonly folder: string;
  readonly may: readonly string[];
  /** Folders of which only types may be named. */
  readonly types: readonly string[];
  readonly because: string;
}

const LAYERS: readonly Layer[] = [
  { folder: 'model', may: [], types: [], because: 'shared nouns depend on nobody' },
  { folder: 'catalogue', may: ['model'], types: [], because: 'rows are knowledge about the world, not about programs' },
  { folder: 'audit', may: ['model'], types: ['catalogue'], because: 'the document is read without looking at code' },
  { folder: 'project', may: ['model'], types: [], because: 'opening a project needs no opinion on what blocks' },
  { folder: 'modules', may: ['model', 'project'], types: [], because: 'what is loaded does not depend on what blocks' },
  {
    folder: 'calls',
    may: ['model', 'project', 'catalogue'],
    types: [],
    because: 'the last folder that knows TypeScript: it leaves plain facts behind',
  },
  { folder: 'summary', may: ['model'], types: ['calls'], because: 'pure functions over facts' },
  {
    folder: 'classify',
    may: ['model', 'summary'],
    types: ['audit'],
    because: 'verdicts come from sites and rows alone',
  },
  {
    folder: 'sync',
    may: ['model', 'audit', 'classify'],
    types: ['summary'],
    because: 'what to change in the document, worked out from the judgement; it writes nothing',
  },
  {
    folder: 'report',
    may: ['model'],
    types: ['classify', 'summary'],
    because: 'reporters read the result document; assembling it names the types of what it is made from',
  },
  {
    folder: 'probe',
    may: [],
    types: [],
    because: 'it runs inside the program that is measured, with nothing of fence but itself',
  },
  {
    folder: 'measure',
    may: ['probe'],
    types: ['model', 'audit'],
    because: 'pure: from the samples that the probe left to times, evidence and text',
  },
  {
    folder: 'cli',
    may: [
      ...['model', 'catalogue', 'audit', 'project', 'modules', 'calls', 'summary', 'classify', 'sync', 'report'],
      ...['probe', 'measure'],
    ],
    types: [],
    because: 'the page that names the stages',
  },
  { folder: 'bin', may: ['cli'], types: [], because: 'hands the process to the program and does nothing else' },
];

interface Gate {
  readonly package: string;
  readonly only: RegExp;
  readonly because: string;
}

const GATES: readonly Gate[] = [
  { package: 'ts-morph', only: /^(project|modules|calls)\//, because: 'from the facts on nothing knows TypeScript' },
  {
    package: 'yaml',
    only: /^(audit\/|project\/workspaces)/,
    because: 'one reader of the document, one of pnpm workspaces',
  },
  { package: 'zod', only: /^(audit\/|report\/schema\.ts)/, because: 'shapes are checked at the rim' },
  { package: 'commander', only: /^cli\/(program|flags|usage)\.ts/, because: 'the command line is parsed in one place' },
  { package: 'picocolors', only: /^report\/colours\.ts/, because: 'everything else names colours by meaning' },
  { package: '@babel/code-frame', only: /^report\/frame\.ts/, because: 'one kind of frame' },
  { package: 'diff', only: /^report\/difference\.ts/, because: 'one kind of difference' },
  { package: 'acorn', only: /^probe\//, because: 'JavaScript is parsed where it is about to run' },
  { package: 'magic-string', only: /^probe\/(instrument|rewrite)\.ts/, because: 'one place rewrites a text' },
  {
    package: '@jridgewell/trace-mapping',
    only: /^probe\/source-places\.ts/,
    because: 'one reader of source maps, for the probe and for its samples',
  },
  {
    package: 'fast-glob',
    only: /^(project\/find-files|cli\/entries\/project-files)\.ts/,
    because: 'one search for the analysis, one for finding entries',
  },
  {
    package: 'node:fs',
    only: /^(bin|probe)\//,
    because: 'what the analysis reads it asks of a disk, which can be recorded',
  },
  { package: 'node:child_process', only: /^bin\//, because: 'the fence starts nothing but git, and that from bin' },
];

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path in `src`, for an import of the project's own. */
  readonly to: string | undefined;
  readonly kind: 'value' | 'type' | 'dynamic';
}

const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { target: ts.ScriptTarget.ESNext } });
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();
const sources = files.map((path) => project.createSourceFile(path, readFileSync(SOURCE + path, 'utf8')));
const imports = sources.flatMap((source) => importsOf(source.getFilePath().slice(1), source.compilerNode));

function importsOf(from: string, source: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) => {
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
    found.push({ from, specifier, to, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node) ? 'type' : 'value');
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, 'dynamic');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings, name } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

describe('layers', () => {
  test.each(LAYERS)('$folder: $because', ({ folder, may, types }) => {
    const strays = imports
      .filter(({ from, to }) => to !== undefined && folderOf(from) === folder && folderOf(to) !== folder)
      .filter(
        ({ to, kind }) => !may.includes(folderOf(to ?? '')) && !(kind === 'type' && types.includes(folderOf(to ?? ''))),
      );
    expect(strays.map(({ from, specifier, kind }) => `${from}: ${kind} ${specifier}`)).toEqual([]);
  });

  test('every folder has its row', () => {
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => !LAYERS.some((layer) => layer.folder === folder)),
    ).toEqual([]);
  });

  test('every import of the project leads to a file, by its real name', () => {
    const broken = imports.filter(({ to }) => to !== undefined && !files.includes(to));
    expect(broken.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('no cycle of imports at run time', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('gates', () => {
  test.each(GATES)('$package: $because', ({ package: name, only }) => {
    const strays = imports.filter(({ from, specifier }) => specifier.split('/*')[0] === name && !only.test(from));
    expect(strays.map(({ from }) => from)).toEqual([]);
  });

  test('only bin knows the process, and the probe the one that it is loaded into', () => {
    const strays = sources.filter((source) => {
      const path = source.getFilePath().slice(1);
      return (
        !/^(bin|probe)\//.test(path) &&
        /(^|[^.\w'"`/-])process\s*[.[]|['"](node:)?process['"]/m.test(code(source.getFullText()))
      );
    });
    expect(strays.map((source) => source.getFilePath())).toEqual([]);
  });

  test('help, version and a bad flag do not load the compiler', () => {
    expect(compilerLoadedBy('bin/main.ts')).toEqual([]);
  });

  test.each(['check', 'why', 'report', 'sync'])('%s loads the compiler only where it analyses', (command) => {
    expect(compilerLoadedBy(`cli/${command}.ts`)).toEqual([]);
  });
});

describe('habits', () => {
  test('no barrels: a file exports what it holds', () => {
    const barrels = sources.filter((source) =>
      source.getExportDeclarations().some((each) => each.hasModuleSpecifier()),
    );
    expect(barrels.map((source) => source.getFilePath())).toEqual([]);
  });

  test('no default exports', () => {
    const defaults = sources.filter(({ compilerNode: { statements } }) => statements.some(isDefaultExport));
    expect(defaults.map((source) => source.getFilePath())).toEqual([]);
  });
});

function isDefaultExport(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return ts.isExportAssignment(statement) || modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** Text without comments and strings, near enough to look for a name. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'|`[^`]*`/g, "''");
}

/** Files that load it without waiting for an `import()`. */
function compilerLoadedBy(entry: string): readonly string[] {
  const reached = reachedStatically(entry);
  const heavy = imports.filter(({ from, specifier, kind }) => {
    return reached.has(from) && kind === 'value' && specifier === 'ts-morph';
  });
  return heavy.map(({ from }) => from);
}

function reachedStatically(entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const { from, to, kind } of imports)
      if (from === file && to !== undefined && kind === 'value') reached.add(to);
  }
  return reached;
}

/** Files that lead back to themselves. */
function cycles(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (to !== undefined && kind !== 'type') next.set(from, [...(next.get(from) ?? []), to]);
  }
  return files.filter((file) => {
    const reached = new Set(next.get(file) ?? []);
    for (const each of reached) for (const other of next.get(each) ?? []) reached.add(other);
    return reached.has(file);
  });
}
