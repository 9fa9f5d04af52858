import { dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as ts from './compiler.ts';
import { eachChild } from './each-child.ts';
import type { SourceProject } from './source-project.ts';

/** A piece of text known at analysis time; `null` stands for a part that is not. */
export type TextPart = string | null;

/**
 * The path or specifier an expression names, as far as it can be read from the code: literals, templates, `+`,
 * `path.join(__dirname, …)`, `new URL('./x', import.meta.url)`, `fileURLToPath`, `require.resolve`, and constants
 * of the same file. Alternatives (`a ? b : c`, `a ?? b`) give several answers.
 *
 * @returns each answer as its parts; an unknown part is null. File URLs become paths.
 */
export function constantTexts(node: ts.Expression, source: ts.SourceFile, depth = 0): readonly (readonly TextPart[])[] {
  if (depth > 12) return [[null]];
  const again = (inner: ts.Expression) => constantTexts(inner, source, depth + 1);
  if (ts.isStringLiteralLike(node)) return [[node.text]];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) {
    return again(node.expression);
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly (readonly TextPart[])[]>(
      (sofar, span) => combine(combine(sofar, again(span.expression)), [[span.literal.text]]),
      [[node.head.text]],
    );
  }
  if (ts.isConditionalExpression(node)) return [...again(node.whenTrue), ...again(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return binaryTexts(node, again);
  if (ts.isIdentifier(node)) return identifierTexts(node, source, again);
  if (ts.isPropertyAccessExpression(node)) return propertyTexts(node, source, again);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return callTexts(node, source, again);
  return [[null]];
}

type Again = (inner: ts.Expression) => readonly (readonly TextPart[])[];

function binaryTexts(node: ts.BinaryExpression, again: Again): readonly (readonly TextPart[])[] {
  const operator = node.operatorToken.kind;
  if (operator === ts.SyntaxKind.PlusToken) return combine(again(node.left), again(node.right));
  if (operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.BarBarToken) {
    return [...again(node.left), ...again(node.right)];
  }
  return [[null]];
}

function identifierTexts(node: ts.Identifier, source: ts.SourceFile, again: Again): readonly (readonly TextPart[])[] {
  if (node.text === '__dirname') return [[dirname(source.fileName)]];
  if (node.text === '__filename') return [[source.fileName]];
  const initialiser = constantNamed(node.text, source);
  return initialiser === undefined ? [[null]] : again(initialiser);
}

function propertyTexts(node: ts.PropertyAccessExpression, source: ts.SourceFile, again: Again) {
  if (ts.isMetaProperty(node.expression)) {
    if (node.name.text === 'url' || node.name.text === 'filename') return [[source.fileName]];
    if (node.name.text === 'dirname') return [[dirname(source.fileName)]];
  }
  if (node.name.text === 'href' || node.name.text === 'pathname') return again(node.expression);
  return [[null]];
}

function callTexts(node: ts.CallExpression | ts.NewExpression, source: ts.SourceFile, again: Again) {
  const [first, second] = node.arguments ?? [];
  if (first === undefined) return [[null]];
  const callee = terminalName(node.expression);
  if (ts.isNewExpression(node)) {
    if (callee !== 'URL') return [[null]];
    return second === undefined ? again(first) : relativeTo(again(second), again(first));
  }
  if (callee === 'fileURLToPath' || callee === 'String' || callee === 'toString' || callee === 'pathToFileURL') {
    return again(first);
  }
  if (callee === 'dirname') return again(first).map((parts) => whole(parts, dirname));
  if (callee === 'resolve' && isModuleResolve(node.expression)) return relativeTo([[source.fileName]], again(first));
  if (callee === 'join' || callee === 'resolve') return joined(node.arguments.map(again), callee === 'resolve');
  return [[null]];
}

function isModuleResolve(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return ts.isMetaProperty(callee.expression) || callee.expression.getText() === 'require';
}

function joined(pieces: readonly (readonly (readonly TextPart[])[])[], absolute: boolean) {
  const combined = pieces.reduce((sofar, piece) => combine(combine(sofar, [['/']]), piece), [[]]);
  return combined.map((parts) => {
    const text = parts.slice(1);
    return whole(text, (path) => (absolute && !path.startsWith('/') ? path : join(path)));
  });
}

function relativeTo(bases: readonly (readonly TextPart[])[], paths: readonly (readonly TextPart[])[]) {
  return bases.flatMap((base) =>
    paths.map((path) => {
      const from = textOf(base);
      const to = textOf(path);
      if (from === undefined || to === undefined) return from === undefined ? [null] : [`${dirname(from)}/`, ...path];
      if (!/^(\.|\/|file:)/.test(to) && !/\.[cm]?[jt]sx?$/.test(to)) return [to];
      return [to.startsWith('file:') ? filePath(to) : fileURLToPath(new URL(to, pathToFileURL(from)))];
    }),
  );
}

function filePath(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}

/** The initialiser of the file's only `const` (or never reassigned looking `let`) of this name. */
function constantNamed(name: string, source: ts.SourceFile): ts.Expression | undefined {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name && node.initializer) {
      found.push(node.initializer);
    }
    eachChild(node, visit);
  };
  visit(source);
  return found.length === 1 ? found[0] : undefined;
}

function combine(heads: readonly (readonly TextPart[])[], tails: readonly (readonly TextPart[])[]) {
  return heads.slice(0, 8).flatMap((head) => tails.slice(0, 8).map((tail) => [...head, ...tail]));
}

function whole(parts: readonly TextPart[], change: (text: string) => string): readonly TextPart[] {
  const text = textOf(parts);
  return text === undefined ? parts : [change(text)];
}

/** The text when every part is known. */
export function textOf(parts: readonly TextPart[]): string | undefined {
  return parts.includes(null) ? undefined : parts.join('');
}

/** A glob for parts of which some are unknown: `./commands/*.js`; undefined when nothing constant pins the folder. */
export function globOf(parts: readonly TextPart[]): string | undefined {
  const text = parts.map((part) => (part === null ? '*' : part.replace(/[*?[\]{}()!]/g, '\\$&'))).join('');
  const folder = text.slice(0, text.indexOf('*'));
  return /[^./]/.test(folder) || folder.startsWith('./') || folder.startsWith('../') ? text : undefined;
}

/** `join` of `path.join`, `Worker` of `threads.Worker`. */
export function terminalName(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (ts.isElementAccessExpression(callee) && ts.isStringLiteralLike(callee.argumentExpression)) {
    return callee.argumentExpression.text;
  }
  if (ts.isParenthesizedExpression(callee) || ts.isNonNullExpression(callee)) return terminalName(callee.expression);
  return undefined;
}

/** Absolute path of the source module that a constant path means, `.js` names and build folders carried back to source. */
export function sourceModuleAt(path: string, fromFile: string, project: SourceProject): string | undefined {
  const absolute = path.startsWith('/') ? path : resolvePath(dirname(fromFile), path);
  const beside = project.resolve(absolute, fromFile);
  if (beside.kind === 'module') return beside.path;
  const fromRoot = path.startsWith('/') ? undefined : project.resolve(resolvePath(project.root, path), fromFile);
  return fromRoot?.kind === 'module' ? fromRoot.path : undefined;
}
