import { ownerOf } from '../model/ids.ts';
import type { Analysis, ModuleEdge } from '../summary/analysis.ts';
import type { FunctionRecord, Lead, Site, TrailStep } from '../summary/site.ts';
import type { Comparison } from './compare.ts';
import { spokenCallee } from './wording.ts';

/** What is known of both trees. Sources by path, undefined where a tree has no such file. */
export interface BothTrees {
  readonly now: Analysis;
  readonly base: Analysis;
  readonly sameCall: Comparison['sameCall'];
  readonly sourceNow: (file: string) => string | undefined;
  readonly sourceBefore: (file: string) => string | undefined;
}

/** Why a call that was there before counts now; undefined for a call that is new itself. */
export function causeOf(site: Site, trees: BothTrees): string | undefined {
  const before = trees.sameCall.get(site);
  if (before === undefined && !wasWritten(site, trees)) return undefined;
  const kind = before?.exposure.kind;
  if (before?.exposure.kind === 'wrapped')
    return `the call was there before, off the loop through ${before.exposure.via}`;
  if (kind === 'turn') return 'the call was there before, and the document allowed it';
  const news =
    newEdge(site, trees) ?? newCaller(site, trees) ?? (kind === undefined ? newStep(site, trees) : undefined);
  const then =
    kind === 'startup' ? 'the call was there before and ran while the daemon started' : 'the call was there before';
  return news === undefined ? then : `${then}; ${news}`;
}

/** No more often now than before: otherwise this may be the one that was added. */
function wasWritten({ text, place }: Site, { sourceNow, sourceBefore }: BothTrees): boolean {
  const count = (source = ''): number => folded(source).split(folded(text)).length - 1;
  const before = count(sourceBefore(place.file));
  return before > 0 && before >= count(sourceNow(place.file));
}

function isWritten(text: string, source: string | undefined): boolean {
  return source !== undefined && folded(source).includes(folded(text));
}

const folded = (text: string): string => text.replace(/\s+/g, '');

/** The first edge on the way to the call's module that the base does not have. */
function newEdge({ loaded }: Site, { now, base }: BothTrees): string | undefined {
  const steps = loaded.slice(1).map((to, index) => ({ from: loaded[index], to }));
  const step = steps.find(({ from, to }) => from !== undefined && !edgeIn(base, from, to, LOADING));
  if (step?.from === undefined) return undefined;
  const { from, to } = step;
  const way = loaded.slice(loaded.indexOf(from));
  const edge = edgeIn(now, from, to, LOADING);
  const added = edge === undefined ? 'added' : `${EDGES[edge.kind]} added, line ${edge.line}`;
  const types = edgeIn(base, from, to, ['type-only']) === undefined ? '' : '; it imported types only';
  return `now reached through ${way.join(' → ')} (${added}${types})`;
}

const EDGES = {
  static: 'import',
  dynamic: 'import()',
  require: 'require()',
  declared: 'loads: of the document',
  worker: 'worker',
  'type-only': 'import of types',
} as const satisfies Record<ModuleEdge['kind'], string>;

const LOADING: readonly ModuleEdge['kind'][] = ['static', 'dynamic', 'require', 'declared', 'worker'];

function edgeIn(
  { edges }: Analysis,
  from: string,
  to: string,
  kinds: readonly ModuleEdge['kind'][],
): ModuleEdge | undefined {
  return edges.find((edge) => edge.from === from && edge.to === to && kinds.includes(edge.kind));
}

/** Up from the function the call stands in to the first that ran before: what it calls now is the news. */
function newCaller(site: Site, { now, base }: BothTrees): string | undefined {
  let record = recordOf(now, site.place.file, site.in);
  const seen = new Set<FunctionRecord>();
  while (record !== undefined && !seen.has(record) && !isReached(base, record)) {
    seen.add(record);
    const { lead, name }: FunctionRecord = record;
    if (lead === undefined) return undefined;
    const caller = recordOf(now, lead.file, lead.function);
    if (caller === undefined || isReached(base, caller)) return leadSentence(lead, name);
    record = caller;
  }
  return undefined;
}

const leadSentence = ({ function: caller, file, line }: Lead, name: string): string =>
  `now ${caller} leads to ${name} (${file}:${line}, added)`;

function recordOf({ functions }: Analysis, file: string, name: string): FunctionRecord | undefined {
  return functions.find((record) => record.file === file && record.name === name);
}

function isReached(base: Analysis, { file, name }: FunctionRecord): boolean {
  return base.functions.some(
    (record) =>
      record.file === file && record.name === name && record.phase !== 'unreached' && record.phase !== 'worker',
  );
}

/** The first call on the trail that the base does not have: it did not block before. */
function newStep({ trail }: Site, { sourceNow, sourceBefore }: BothTrees): string | undefined {
  const step = trail.slice(1).find(({ file, line }) => !isWritten(lineOf(sourceNow(file), line), sourceBefore(file)));
  return step === undefined ? undefined : stepSentence(step);
}

const lineOf = (source: string | undefined, line: number): string => source?.split('\n')[line - 1] ?? '';

function stepSentence({ function: caller, call, file, line }: TrailStep): string {
  const owner = ownerOf(call);
  const callee = spokenCallee(call);
  const named = /\.[cm]?[jt]sx?$/.test(owner) ? callee : `${owner} ${callee}`;
  return `it blocks now, because ${caller} calls ${named} (${file}:${line}, added)`;
}
