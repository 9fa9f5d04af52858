import type { z } from 'zod';
import { CATEGORIES } from '../model/cost.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, nearest } from './did-you-mean.ts';
import { type KeysAt, knownKeys } from './json-schema.ts';
import type { Path, YamlTree } from './yaml-tree.ts';

type Issue = z.core.$ZodIssue;

/** What zod objects to, in the words of somebody who edits the document. */
export function schemaProblems(issues: readonly Issue[], tree: YamlTree): readonly Problem[] {
  const keysAt = knownKeys();
  const misspelt = new Set(issues.flatMap((issue) => meantPaths(issue, keysAt)));
  const isTold = ({ path }: Issue) => misspelt.has(JSON.stringify(path)) && valueAt(path, tree).value === undefined;
  return issues.filter((issue) => !isTold(issue)).flatMap((issue) => problemsOf(issue, tree, keysAt));
}

/** Where the unknown keys of an issue were probably meant to stand: such a key is not missing as well. */
function meantPaths(issue: Issue, keysAt: KeysAt): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(issue.path);
  return issue.keys.slice(0, MAX_UNKNOWN).map((key) => JSON.stringify([...issue.path, nearest(key, known)]));
}

function problemsOf(issue: Issue, tree: YamlTree, keysAt: KeysAt): readonly Problem[] {
  const at = (message: string, suggestion?: string) => [problemAt(issue.path, tree, message, suggestion)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.path, issue.keys, tree, keysAt);
    case 'invalid_type':
      return [typeProblem(issue, tree)];
    case 'invalid_value':
      return [choiceProblem(issue.path, issue.values.map(String), tree)];
    case 'invalid_union':
      return [unionProblem(issue, tree)];
    case 'invalid_format':
      return [formatProblem(issue.path, issue.format, tree)];
    case 'too_small':
      return isDaemons(issue.path) ? [noDaemon(issue.path, tree)] : at(tooSmall(issue));
    case 'too_big':
      return at(`${nameOf(issue.path)} must be at most ${issue.maximum}`);
    case 'custom':
      return at(issue.message, suggestionOf(issue.params));
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return at(`${nameOf(issue.path)}: ${issue.message}`);
  }
}

function problemAt(path: Path, tree: YamlTree, message: string, suggestion: string | undefined): Problem {
  const problem: Problem = { code: 'audit-schema', message, place: tree.placeAt(path) };
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** A fence around nothing has no teeth, so this has a code of its own. */
function noDaemon(path: Path, tree: YamlTree): Problem {
  return {
    code: 'no-daemon',
    message: 'no daemon is declared',
    place: tree.placeAt(path),
    suggestion: 'declare one under daemons: a name and its entry modules',
  };
}

const isDaemons = (path: Path): boolean => path.length === 1 && path[0] === 'daemons';

/** A few unknown keys are mistakes, hundreds are another file: places are looked up for the first ones only. */
const MAX_UNKNOWN = 50;

function unknownKeys(path: Path, keys: readonly string[], tree: YamlTree, keysAt: KeysAt): readonly Problem[] {
  const known = keysAt(path);
  return keys.slice(0, MAX_UNKNOWN).map((key) => {
    const hint = didYouMean(key, known);
    const problem: Problem = {
      code: 'unknown-key',
      message: `unknown key "${shortened(key)}"${hint}`,
      place: tree.placeOfKey(path, key),
    };
    return hint === '' ? { ...problem, suggestion: `known here: ${known.join(', ')}` } : problem;
  });
}

function typeProblem(issue: z.core.$ZodIssueInvalidType, tree: YamlTree): Problem {
  const name = nameOf(issue.path);
  const { value } = valueAt(issue.path, tree);
  if (value === undefined) return missing(issue.path, tree);
  const message = `${name} must be ${spokenType(issue.expected)}, not ${spokenValue(value)}`;
  return problemAt(issue.path, tree, message, rewritten(issue, value, tree));
}

function missing(path: Path, tree: YamlTree): Problem {
  if (isDaemons(path)) return noDaemon(path, tree);
  const message = `the key "${String(path.at(-1) ?? '')}" is missing`;
  return problemAt(path, tree, message, undefined);
}

/** The value written so that it would be taken: `[src/main.ts]`, `"1234567"`. */
function rewritten(issue: z.core.$ZodIssueInvalidType, value: unknown, tree: YamlTree): string | undefined {
  const source = tree.sourceAt(issue.path);
  if (source === undefined || value === null) return undefined;
  const key = issue.path.findLast((step) => typeof step === 'string');
  if (issue.expected === 'array') return `write a list: ${String(key)}: [${shortened(source)}]`;
  if (issue.expected === 'string') return `put it in quotes: "${shortened(source)}"`;
  return issue.expected === 'number' && typeof value === 'string' ? 'write a number without quotes or unit' : undefined;
}

function choiceProblem(path: Path, choices: readonly string[], tree: YamlTree): Problem {
  const { value } = valueAt(path, tree);
  if (value === undefined) return missing(path, tree);
  if (isCategory(choices)) return categoryProblem(path, String(value), choices, tree);
  const written = typeof value === 'string' ? `"${shortened(value)}"` : spokenValue(value);
  const hint = typeof value === 'string' ? didYouMean(value, choices) : '';
  const message = `${nameOf(path)} must be ${alternatives(choices)}, not ${written}${hint}`;
  return problemAt(path, tree, message, undefined);
}

const isCategory = (choices: readonly string[]): boolean => choices.length === CATEGORIES.length;

function categoryProblem(path: Path, written: string, choices: readonly string[], tree: YamlTree): Problem {
  const hint = didYouMean(written, choices);
  const message = `unknown category "${shortened(written)}"${hint}`;
  const problem: Problem = { code: 'unknown-category', message, place: tree.placeAt(path) };
  return hint === '' ? { ...problem, suggestion: `categories: ${choices.join(', ')}` } : problem;
}

function unionProblem(issue: z.core.$ZodIssueInvalidUnion, tree: YamlTree): Problem {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (options.length > 0) return choiceProblem(issue.path, options, tree);
  const { value } = valueAt(issue.path, tree);
  if (value === undefined) return missing(issue.path, tree);
  const message = `${nameOf(issue.path)} must be text, a number, true or false`;
  return problemAt(issue.path, tree, message, undefined);
}

function formatProblem(path: Path, format: string, tree: YamlTree): Problem {
  const written = shortened(String(valueAt(path, tree).value));
  if (format === 'date') {
    return problemAt(path, tree, `${nameOf(path)} must be a day as in 2026-11-20, not "${written}"`, undefined);
  }
  const message = `${nameOf(path)} must name a module and a function, not "${written}"`;
  return problemAt(path, tree, message, 'write it like src/store.ts#Store.compact or node:fs#readFileSync');
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const name = nameOf(issue.path);
  if (issue.origin === 'array') return `${name} needs at least one item`;
  if (issue.origin === 'string') return `${name} is empty`;
  return `${name} must be ${issue.minimum} or more`;
}

function suggestionOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const suggestion = params?.['suggestion'];
  return typeof suggestion === 'string' ? suggestion : undefined;
}

/** `"threshold-ms"`, `an item of "entry"`, `the document`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last !== 'number') return `"${String(last)}"`;
  return `an item of "${String(path.findLast((step) => typeof step === 'string'))}"`;
}

function valueAt(path: Path, tree: YamlTree): { readonly value: unknown } {
  const step = (value: unknown, key: PropertyKey): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return { value: path.reduce(step, tree.value) };
}

function spokenType(expected: string): string {
  switch (expected) {
    case 'object':
      return 'a mapping of keys';
    case 'array':
      return 'a list';
    case 'string':
      return 'text';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a number';
    default:
      return expected;
  }
}

function spokenValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping of keys';
  return typeof value === 'string' ? 'text' : shortened(String(value));
}

/** `1`, `function or module`, `wrapped, safe-fast or violation`. */
function alternatives(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
