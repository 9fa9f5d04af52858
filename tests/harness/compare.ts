import type { FunctionRecord } from '../../src/summary/site.ts';
import type { FileExpectations } from './case-file.ts';
import { type Expectation, type Fact, isSiteKind, type Realm } from './expectation.ts';
import { factsOf, type Outcome } from './outcome.ts';

/** Holds what a case expects against what was found. Each answer is one thing that is not as announced. */
export function compare(files: readonly FileExpectations[], outcome: Outcome): readonly string[] {
  const facts = factsOf(outcome);
  const expectations = files.flatMap((file) => file.expectations);
  const left = new Set(facts);
  const met = mostExacting(expectations.filter(({ mode }) => mode !== 'todo')).map((expected) => {
    const fact = [...left].find((candidate) => meets(candidate, expected));
    if (fact !== undefined) left.delete(fact);
    return { expected, isMet: fact !== undefined };
  });
  const todo = expectations.filter(({ mode }) => mode === 'todo');
  const cameRight = todo.filter((expected) => [...left].some((fact) => meets(fact, expected)));
  for (const fact of [...left]) if (cameRight.some((expected) => meets(fact, expected))) left.delete(fact);
  return [
    ...cameRight.map((expected) => `${said(expected)}\n  is found now: take \`todo\` away`),
    ...met.filter(({ isMet }) => !isMet).map(({ expected }) => unmet(expected, [...left], facts, outcome)),
    ...[...left].map((fact) => `${at(fact)} nobody announced: ${described(fact)}`),
    ...files.flatMap((file) => fileFailures(file, outcome)),
  ];
}

/** An expectation that says more takes its fact before one that would be content with any. */
function mostExacting(expectations: readonly Expectation[]): readonly Expectation[] {
  const details = ({ subject, frame, by, guessed, via }: Expectation): number =>
    [subject, frame, by].filter((detail) => detail !== undefined).length + via.length + Number(guessed);
  return [...expectations].sort((a, b) => details(b) - details(a));
}

function meets(fact: Fact, expected: Expectation): boolean {
  const { kind, file, line, subject, frame, by, guessed, via } = expected;
  if (fact.kind !== kind || fact.file !== file || fact.line !== line) return false;
  if (subject !== undefined && fact.subject !== subject) return false;
  if (frame !== undefined && fact.frame !== frame) return false;
  if (by === undefined ? isEager(fact) : fact.by !== by) return false;
  return fact.guessed === guessed && isTrail(fact.via, via);
}

/** That an argument was meant for a wrapper has to be said. */
function isEager(fact: Fact): boolean {
  return fact.kind === 'violation' && fact.by !== undefined;
}

/** Each name of the trail in full or short: `node:fs#readFileSync`, `Store.save`, `save`. */
function isTrail(trail: readonly string[], named: readonly string[]): boolean {
  if (named.length === 0) return true;
  return trail.length === named.length && trail.every((callee, at) => isNamed(callee, named[at] ?? ''));
}

function isNamed(callee: string, name: string): boolean {
  const member = callee.slice(callee.lastIndexOf('#') + 1);
  return callee === name || member === name || member.slice(member.lastIndexOf('.') + 1) === name;
}

function unmet(expected: Expectation, left: readonly Fact[], facts: readonly Fact[], outcome: Outcome): string {
  if (expected.mode === 'wrong') {
    return `${said(expected)}\n  is not found any more: take the comment away\n${nearest(expected, left, facts, outcome)}`;
  }
  return `${said(expected)}\n  is not found\n${nearest(expected, left, facts, outcome)}`;
}

/** What tells the reader which stage lost it: facts of the line, the same subject elsewhere, or where the line runs. */
function nearest(expected: Expectation, left: readonly Fact[], facts: readonly Fact[], outcome: Outcome): string {
  const { file, line, subject } = expected;
  const here = left.filter((fact) => fact.file === file && fact.line === line);
  if (here.length > 0) return here.map((fact) => `  here instead: ${described(fact)}`).join('\n');
  const taken = facts.filter((fact) => fact.file === file && fact.line === line).length;
  const others = facts.filter((fact) => fact.subject === subject && !(fact.file === file && fact.line === line));
  return [
    taken === 0 ? '  nothing is found on this line' : `  all ${taken} facts of this line are announced by others`,
    ...(isSiteKind(expected.kind) ? [`  ${whereItRuns(file, line, outcome)}`] : []),
    ...others.slice(0, 3).map((fact) => `  elsewhere: ${at(fact)} ${described(fact)}`),
  ].join('\n');
}

function whereItRuns(file: string, line: number, outcome: Outcome): string {
  if (outcome.kind === 'refused') return `nothing was judged: ${outcome.problems.map((p) => p.message).join('; ')}`;
  const realms = realmsOf(file, outcome);
  const around = outcome.analysis.functions.findLast((record) => record.file === file && record.line <= line);
  return `the file is ${realms.join(' and ')}; ${around === undefined ? 'no function begins above' : begun(around)}`;
}

function begun({ name, line, phase }: FunctionRecord): string {
  return `the nearest function that begins above is ${name} (line ${line}), phase ${phase}`;
}

function realmsOf(file: string, outcome: Extract<Outcome, { readonly kind: 'judged' }>): readonly Realm[] {
  const holds = (modules: ReadonlySet<string>, realm: Realm): readonly Realm[] => (modules.has(file) ? [realm] : []);
  const { reachableModules, workerModules } = outcome.analysis;
  const realms = [...holds(reachableModules, 'reached'), ...holds(workerModules, 'worker')];
  return realms.length === 0 ? ['unreached'] : realms;
}

function fileFailures({ path, realms, none }: FileExpectations, outcome: Outcome): readonly string[] {
  if (outcome.kind === 'refused') {
    return none || realms !== undefined ? [`${path} expects to be judged, but nothing was`] : [];
  }
  const actual = realmsOf(path, outcome);
  const differs = realms !== undefined && [...realms].sort().join() !== [...actual].sort().join();
  const vacuous = none && realms === undefined && actual.includes('unreached');
  return [
    ...(differs ? [`${path} expects to be ${realms.join(' and ')} and is ${actual.join(' and ')}`] : []),
    ...(vacuous ? [`${path} expects none and no daemon loads it, so that says nothing: expect unreached`] : []),
  ];
}

const at = ({ file, line }: Fact): string => `${file}:${line}`;
const said = (expected: Expectation): string => `${at(expected)} expects ${expected.text}`;

function described({ kind, subject, frame, by, guessed, via, why }: Fact): string {
  return [
    kind,
    subject,
    frame === undefined ? undefined : `in ${frame}`,
    by === undefined ? undefined : `by ${by}`,
    guessed ? 'guessed' : undefined,
    via.length < 2 ? undefined : `via ${via.join(' > ')}`,
    why === undefined ? undefined : `(${why})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
