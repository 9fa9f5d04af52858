import { type CalleeId, calleeId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { packageName } from '../project/resolver.ts';
import type { SourceProject } from '../project/source-project.ts';
import { hasModifier } from './syntax.ts';

/** `node:fs` for `fs` and `node:fs`; packages keep their specifier. `fs.promises.x` is `node:fs/promises#x`. */
export function externalCallee(owner: string, builtin: boolean, members: readonly string[]): CalleeId {
  const path = members.filter((member, at) => member !== 'default' || at === members.length - 1);
  const named = builtin && path.length > 1 ? path.filter((member) => member !== 'default') : path;
  if (!builtin) return calleeId(owner, named.length === 0 ? 'default' : named.join('.'));
  const module = `node:${owner.replace(/^node:/, '')}`;
  const [first, ...rest] = named;
  if (first === 'promises' && rest.length > 0) return calleeId(`${module}/promises`, rest.join('.'));
  return calleeId(module, named.length === 0 ? 'default' : named.join('.'));
}

/**
 * The callee id of a declaration outside the project: of Node's types by their ambient module, of the language's
 * library as `lib`, of a package by its name. Classes and interfaces are named without the namespace around them.
 */
export function declaredCallee(declaration: ts.Declaration, project: SourceProject): CalleeId {
  const names: string[] = [];
  let owner: string | undefined;
  let inType = false;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
      owner = node.name.text;
      break;
    }
    const name = isWholeModule(node) ? undefined : nameOf(node);
    if (name !== undefined && !(inType && ts.isModuleDeclaration(node))) names.unshift(name);
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) inType = true;
  }
  const file = declaration.getSourceFile().fileName;
  if (owner !== undefined) return externalCallee(owner, true, names);
  return calleeId(ownerOfFile(file, project), names.length === 0 ? 'default' : names.join('.'));
}

/** A function or namespace that is its module, by `export default` or `export =`: it goes by the module's name. */
function isWholeModule(node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node) && !ts.isModuleDeclaration(node)) return false;
  if (hasModifier(node, ts.SyntaxKind.DefaultKeyword)) return true;
  const block = node.parent;
  if (!ts.isSourceFile(block) && !ts.isModuleBlock(block)) return false;
  const { name } = node;
  return block.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) &&
      ts.isIdentifier(statement.expression) &&
      statement.expression.text === name?.text,
  );
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isModuleDeclaration(node)) return node.name.text === 'global' ? undefined : node.name.text;
  if (ts.isConstructorDeclaration(node) || ts.isCallSignatureDeclaration(node)) return undefined;
  if (ts.isConstructSignatureDeclaration(node)) return undefined;
  if (!isNamed(node)) return undefined;
  const { name } = node;
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

type Named = ts.Node & { readonly name?: ts.Node };

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isGetAccessor(node)
  );
}

/** Declared by the language's own library. */
export function isOfLanguage(declaration: ts.Declaration, project: SourceProject): boolean {
  return !isProjectNode(declaration) && declaredCallee(declaration, project).startsWith(`${LANGUAGE}#`);
}

const LANGUAGE = 'lib';

function ownerOfFile(file: string, project: SourceProject): string {
  const stub = project.stubOf(file);
  if (stub !== undefined) return stub;
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0 || /\/typescript\/lib\/lib\.[^/]*$/.test(file) || file.startsWith('/node_modules/typescript/'))
    return LANGUAGE;
  const name = packageName(file.slice(at + '/node_modules/'.length));
  if (name === '@types/node') return 'node:globals';
  return name.startsWith('@types/')
    ? name
        .slice('@types/'.length)
        .replace('__', '/')
        .replace(/^(.*\/)/, '@$1')
    : name;
}

/** Where a name leads outside the project: the specifier it was imported by, and the members taken from it. */
export interface ExternalPath {
  readonly specifier: string;
  readonly builtin: boolean;
  readonly members: readonly string[];
}

export function calleeOfPath(path: ExternalPath): CalleeId {
  return externalCallee(path.specifier, path.builtin, path.members);
}

/** Extends a path by one member. */
export function memberOfPath(path: ExternalPath, member: string): ExternalPath {
  return { ...path, members: [...path.members, member] };
}

/**
 * Whether a declaration is part of the project: its code, and the interfaces of its declaration files, which stand for the
 * project's classes as others do. What else such a file declares is somebody else's, or compiled from what is not there.
 */
export function isProjectNode(node: ts.Node): boolean {
  const { fileName } = node.getSourceFile();
  if (fileName.includes('/node_modules/') || fileName.startsWith('/.fence-stubs/')) return false;
  return !/\.d\.[cm]?ts$/.test(fileName) || isOfInterface(node);
}

function isOfInterface(node: ts.Node): boolean {
  const owner = ts.isInterfaceDeclaration(node) ? node : node.parent;
  return ts.isInterfaceDeclaration(owner) && ts.isSourceFile(owner.parent);
}
