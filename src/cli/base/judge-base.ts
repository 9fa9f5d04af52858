import { join, relative, resolve } from 'node:path';
import type { Audit } from '../../audit/audit.ts';
import type { Place } from '../../model/place.ts';
import type { Checked, Problem, ProblemCode } from '../../model/problem.ts';
import type { Analysis } from '../../summary/analysis.ts';
import type { Environment } from '../environment.ts';
import { type Judged, judge, judgeBy } from '../judge.ts';
import type { Location } from '../location.ts';
import type { ProjectOptions } from '../options.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Base } from './find-base.ts';

/** The base as it was judged, and by which document. */
export interface JudgedBase extends Judged {
  /** `borrowed`: by the document of the working tree without its rows, because the base has none that can be used. */
  readonly by: 'own' | 'borrowed';
}

/** The run that a base is looked at for. */
export interface BaseRun {
  readonly now: Judged;
  readonly location: Location;
  readonly options: ProjectOptions;
  readonly environment: Environment;
  readonly watch: Stopwatch;
}

/** Judges the base in `root`, a folder of its own, by its own document where that works. */
export async function judgeBase(base: Base, root: string, run: BaseRun): Promise<Checked<JudgedBase>> {
  const { now, location, watch } = run;
  // The folder is gone when the comparison is done, so that nothing is worth keeping.
  const options: ProjectOptions = { ...run.options, cache: false };
  const there = locationIn(root, location);
  // What happened to the base before is of no interest.
  const quiet: Environment = { ...run.environment, git: () => undefined };
  const own = await judge(there, options, quiet, watch);
  if (own.ok && !lacksDocument(own.value, now)) return { ok: true, value: { ...own.value, by: 'own' } };
  let audit: Audit = { ...now.audit, rows: [] };
  for (;;) {
    if (audit.daemons.length === 0) return { ok: true, value: nothingIn(audit) };
    const judged = await judgeBy(audit, root, options, quiet, watch);
    if (judged.ok) return { ok: true, value: { ...judged.value, by: 'borrowed' } };
    const less = without(audit, judged.problems);
    if (less === undefined) return { ok: false, problems: judged.problems.map((problem) => ofBase(problem, base)) };
    audit = less;
  }
}

/** Entries of the command line are judged without a document too; what only the one of now declares is nothing new. */
function lacksDocument(base: Judged, now: Judged): boolean {
  return base.audit.file === undefined && now.audit.file !== undefined;
}

function locationIn(root: string, location: Location): Location {
  const cwd = resolve(root, relative(location.root, location.cwd));
  return { ...location, root, cwd, auditPath: join(root, location.auditFile) };
}

/** What the document of the working tree may name and the base need not have. */
const MISSING: ReadonlySet<ProblemCode> = new Set([
  'entry-unmatched',
  'unknown-module',
  'unknown-callee',
  'async-callee',
  'unknown-wrapper',
  'unknown-startup',
]);

/** The document without what the base does not have; undefined when that is not what is wrong. */
function without(audit: Audit, problems: readonly Problem[]): Audit | undefined {
  const missing = problems.filter(({ code }) => MISSING.has(code));
  if (missing.length === 0) return undefined;
  // Entries of the command line have no place in a document.
  if (missing.some(({ place }) => place === undefined)) return { ...audit, daemons: [] };
  const places = new Set(missing.flatMap(({ place }) => (place === undefined ? [] : [keyOf(place)])));
  const kept = <T extends { readonly place: Place }>(items: readonly T[]): readonly T[] =>
    items.filter(({ place }) => !places.has(keyOf(place)));
  return {
    ...audit,
    daemons: audit.daemons
      .map((daemon) => ({ ...daemon, entry: kept(daemon.entry) }))
      .filter(({ entry }) => entry.length > 0),
    startup: kept(audit.startup),
    workers: kept(audit.workers),
    loads: audit.loads
      .map(({ from, modules }) => ({ from, modules: kept(modules) }))
      .filter(({ from, modules }) => modules.length > 0 && !places.has(keyOf(from.place))),
    wrappers: kept(audit.wrappers),
    blocking: kept(audit.blocking),
    funnels: kept(audit.funnels),
  };
}

const keyOf = ({ line, column }: Place): string => `${line}:${column}`;

function ofBase(problem: Problem, { rev, commit }: Base): Problem {
  const { place: _, ...rest } = problem;
  const message = `the base ${rev} (${commit.slice(0, 7)}) cannot be judged: ${problem.message}`;
  return { ...rest, suggestion: 'run fence check without --base', message };
}

/** No daemon of the document was there yet. */
function nothingIn(audit: Audit): JudgedBase {
  const analysis: Analysis = {
    modules: { reachable: 0, worker: 0, total: 0 },
    calls: { total: 0, gaps: 0 },
    sites: [],
    gaps: [],
    neverRun: [],
    functions: [],
    unusedWrappers: [],
    idleEntries: [],
    edges: [],
    entries: {},
    reachableModules: new Set(),
    workerModules: new Set(),
  };
  return { audit, analysis, judgement: { verdicts: [], findings: [], staleRows: 0 }, by: 'borrowed' };
}
