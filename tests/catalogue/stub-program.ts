import { createRequire } from 'node:module';
import path from 'node:path';
import { ts } from 'ts-morph';

/** ts-morph carries its libraries inside itself; on disk they lie with the compiler. */
const LIBRARIES = path.dirname(createRequire(import.meta.url).resolve('typescript/lib/typescript.js'));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  types: [],
};

/** One program: the stubs as the packages they stand for, and files of code that use them, by name. */
export const stubProgram = (stubs: ReadonlyMap<string, string>, code: ReadonlyMap<string, string>): ts.Program => {
  const host = ts.createCompilerHost(OPTIONS);
  const files = new Map([
    ...[...stubs].map(([specifier, text]): [string, string] => [stubFile(specifier), text]),
    ...[...code].map(([name, text]): [string, string] => [codeFile(name), text]),
  ]);
  const { getSourceFile } = host;
  host.getDefaultLibLocation = () => LIBRARIES;
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  host.fileExists = (name) => files.has(name) || ts.sys.fileExists(name);
  host.resolveModuleNameLiterals = (literals) =>
    literals.map(({ text }) => ({
      resolvedModule: stubs.has(text)
        ? { resolvedFileName: stubFile(text), extension: ts.Extension.Dts, isExternalLibraryImport: true }
        : undefined,
    }));
  return ts.createProgram([...files.keys()], OPTIONS, host);
};

const safe = (name: string): string => name.replace(/[^\w.-]/g, '_');
const stubFile = (specifier: string): string => `/stubs/${safe(specifier)}/index.d.cts`;
const codeFile = (name: string): string => `/uses/${safe(name)}.cts`;

export const complaints = (program: ts.Program): readonly string[] =>
  ts
    .getPreEmitDiagnostics(program)
    .map((one) => `${one.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`);

/** The callees of one file of code, innermost first, named as the rows name them. */
export const calleesOf = (program: ts.Program, name: string): readonly string[] => {
  const checker = program.getTypeChecker();
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) names.push(nameOf(checker, node));
  };
  const code = program.getSourceFile(codeFile(name));
  if (code !== undefined) visit(code);
  return names;
};

const nameOf = (checker: ts.TypeChecker, node: ts.CallExpression | ts.NewExpression): string => {
  const declaration = checker.getResolvedSignature(node)?.declaration;
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return 'unknown';
  const owner = ownerName(declaration.parent);
  const own = declaration.name !== undefined && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
  return [owner, own].filter((part) => part !== undefined).join('.') || 'unknown';
};

const ownerName = (node: ts.Node): string | undefined =>
  ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) ? node.name?.text : undefined;
