import type { Plan, PlannedSite } from '../probe/plan.ts';
import type { ProcessLine } from '../probe/samples.ts';
import { type OffSites, type StackVerdict, stackJudge } from './judge-stack.ts';
import type { Aside, Measured, MeasuredSite, OffCall, Unforeseen, Untimed } from './measured.ts';
import { addAll, type Merged, nothing, timesOf } from './merge.ts';
import type { Samples, ThreadSamples } from './read-samples.ts';
import type { SourceFrame } from './source-frames.ts';
import { compiledWithoutMap } from './unmapped.ts';

type ReadFrame = (frame: ThreadSamples['stacks'][number]['stack']['frames'][number]) => SourceFrame;

/** From the samples of all threads to what was measured. */
export function summariseSamples(samples: Samples, plan: Plan, readFrame: ReadFrame, offSites: OffSites): Measured {
  const board = newBoard();
  const judge = runningJudge(plan, samples, offSites);
  for (const thread of samples.threads) {
    addTimedCalls(thread, plan, board);
    addStacks(thread, (frames) => judge(frames, thread.origin.role === 'daemon'), readFrame, board);
  }
  const sites = measuredSites(plan, board);
  const unforeseen = [...board.unforeseen.values()].map(surpriseOf);
  const predicted = sites.filter(isObserved).length;
  return {
    sites,
    apart: board.apart,
    off: [...board.off.values()].sort((left, right) => (left.call < right.call ? -1 : 1)),
    unmapped: [...board.unmapped]
      .map(([file, kept]) => ({ file, ...kept }))
      .sort((left, right) => right.calls - left.calls),
    unforeseen: unforeseen.sort((left, right) => right.times.worst - left.times.worst),
    recall: { predicted, observed: predicted + unforeseen.length },
    processes: new Set(samples.threads.map(({ origin }) => origin.pid)).size,
    runtimes: [...new Set(samples.threads.map(({ origin }) => origin.runtime))].sort(),
    untimed: untimedSites(samples, plan, sites),
    unseen: samples.threads.reduce((sum, { unseen }) => sum + unseen.budget, 0),
  };
}

/** Whose a call is; `unmapped`: of a compiled file that does not say what it was compiled from. */
type Owner = StackVerdict | { readonly kind: 'unmapped'; readonly file: string };

function runningJudge(
  plan: Plan,
  samples: Samples,
  offSites: OffSites,
): (frames: readonly SourceFrame[], inDaemon: boolean) => Owner {
  const judge = stackJudge(plan, offSites);
  const compiledFile = compiledWithoutMap(plan, samples);
  return (frames, inDaemon) => {
    const verdict = judge(frames, inDaemon);
    if (verdict.kind !== 'apart' || verdict.aside !== 'outside') return verdict;
    const file = compiledFile(frames);
    return file === undefined ? verdict : { kind: 'unmapped', file };
  };
}

function surpriseOf({ merged, calls, ...rest }: Surprised): Unforeseen {
  return { ...rest, calls: [...calls].sort(), times: timesOf(merged) };
}

interface Board {
  readonly calls: Map<number, Merged>;
  /** Times of builtins in calls that could not be timed themselves. */
  readonly builtins: Map<number, Merged>;
  readonly apart: Record<Aside, Kept>;
  readonly off: Map<string, OffCall>;
  readonly unmapped: Map<string, Kept>;
  readonly unforeseen: Map<string, Surprised>;
}

interface Kept {
  calls: number;
  longest: number;
}

type Surprised = Omit<Unforeseen, 'calls' | 'times'> & { readonly calls: Set<string>; readonly merged: Merged };

function newBoard(): Board {
  const none = (): Kept => ({ calls: 0, longest: 0 });
  return {
    calls: new Map(),
    builtins: new Map(),
    apart: {
      ...{ startup: none(), worker: none(), child: none(), funnel: none() },
      ...{ loading: none(), off: none(), outside: none() },
    },
    off: new Map(),
    unmapped: new Map(),
    unforeseen: new Map(),
  };
}

function addTimedCalls({ origin, loop, starting }: ThreadSamples, { sites }: Plan, board: Board): void {
  for (const [index, merged] of starting) if (sites[index] !== undefined) setApart(board, 'startup', merged);
  for (const [index, merged] of loop) {
    const site = sites[index];
    if (site === undefined) continue;
    const place = placeOf(site, origin.role);
    if (place === 'loop') addAll(mergedAt(board.calls, index), merged);
    else if (place === 'unforeseen') addUnreached(site, merged, board);
    else setApart(board, place, merged);
  }
}

/** Where the time of a timed call belongs: the thread first, then what the analysis says of the call. */
function placeOf({ where }: PlannedSite, role: ProcessLine['role']): Aside | 'loop' | 'unforeseen' {
  if (role === 'worker' || role === 'child') return role;
  if (where === 'turn') return 'loop';
  if (where === 'startup') return 'startup';
  return role === 'daemon' && where === 'unreached' ? 'unforeseen' : 'outside';
}

function addUnreached({ call, file, line, column, in: caller }: PlannedSite, merged: Merged, board: Board): void {
  const stack = [`${caller} (${file}:${line}:${column})`];
  addSurprise(call, { file, line, column, why: 'unreached', stack }, merged, board);
}

/** Builtins that one call leads to are one surprise. */
function addSurprise(
  call: string,
  found: Omit<Unforeseen, 'calls' | 'times'>,
  merged: Merged,
  { unforeseen }: Board,
): void {
  const key = `${found.file}:${found.line}:${found.column}`;
  const known = unforeseen.get(key) ?? { ...found, calls: new Set<string>(), merged: nothing() };
  known.calls.add(call);
  addAll(known.merged, merged);
  unforeseen.set(key, known);
}

function addStacks(
  { origin, stacks, unseen }: ThreadSamples,
  judge: (frames: readonly SourceFrame[]) => Owner,
  readFrame: ReadFrame,
  board: Board,
): void {
  board.apart.startup.calls += unseen.starting;
  for (const { stack, merged } of stacks) {
    const frames = stack.frames.map(readFrame);
    const verdict = origin.role === 'worker' || origin.role === 'child' ? asideOf(origin.role) : judge(frames);
    switch (verdict.kind) {
      case 'apart':
        setApart(board, verdict.aside, merged);
        break;
      case 'unmapped':
        setUnmapped(board, verdict.file, merged);
        break;
      case 'off':
        setOff(board, verdict.calls, merged);
        break;
      case 'site':
        addAll(mergedAt(board.builtins, verdict.index), merged);
        break;
      case 'unforeseen':
        addSurprise(
          stack.call,
          { ...verdict.at, why: verdict.why, stack: frames.filter(isSpoken).map(spokenFrame) },
          merged,
          board,
        );
    }
  }
}

const asideOf = (aside: Aside): StackVerdict => ({ kind: 'apart', aside });

const isSpoken = ({ raw }: SourceFrame): boolean => !raw.file.startsWith('node:');

function spokenFrame({ raw, place }: SourceFrame): string {
  const where = place === undefined ? raw : place;
  return `${raw.function === '' ? '<anonymous>' : raw.function} (${where.file}:${where.line}:${where.column})`;
}

function setApart({ apart }: Board, aside: Aside, merged: Merged): void {
  addKept(apart[aside], merged);
}

function setOff(board: Board, calls: readonly OffCall[], merged: Merged): void {
  for (const off of calls) board.off.set(off.call, off);
  setApart(board, 'off', merged);
}

function setUnmapped({ unmapped }: Board, file: string, merged: Merged): void {
  const kept = unmapped.get(file) ?? { calls: 0, longest: 0 };
  unmapped.set(file, kept);
  addKept(kept, merged);
}

function addKept(kept: Kept, { count, worst }: Merged): void {
  kept.calls += count;
  kept.longest = Math.max(kept.longest, worst);
}

function mergedAt(map: Map<number, Merged>, index: number): Merged {
  const found = map.get(index) ?? nothing();
  map.set(index, found);
  return found;
}

function measuredSites(plan: Plan, { calls, builtins }: Board): readonly MeasuredSite[] {
  return plan.sites.flatMap((site, index): readonly MeasuredSite[] => {
    const timed = calls.has(index) ? 'call' : 'builtin';
    const merged = calls.get(index) ?? builtins.get(index);
    if (merged === undefined) return [];
    return [{ index, site, times: timesOf(merged), blocked: merged.blocked, inner: merged.inner, timed }];
  });
}

/** Blocking was seen in it, or it calls what blocks by what it is: a declared function, or a package's. */
function isObserved({ site: { call, reaches }, blocked }: MeasuredSite): boolean {
  return blocked > 0 || (reaches.includes(call) && !call.startsWith('node:'));
}

/** Calls of the loop in texts that were loaded, by the reason why the clock is not around them. */
function untimedSites({ modules }: Samples, plan: Plan, measured: readonly MeasuredSite[]): readonly Untimed[] {
  const timed = new Set([...modules.flatMap((module) => module.timed), ...measured.flatMap(timedCall)]);
  const reasons = new Map<number, string>();
  for (const { untimed, failure } of modules) {
    for (const index of untimed) reasons.set(index, failure ?? 'its form cannot be rewritten');
  }
  return [...reasons].flatMap(([index, why]): readonly Untimed[] => {
    const site = plan.sites[index];
    return site === undefined || timed.has(index) || site.where !== 'turn' ? [] : [{ index, site, why }];
  });
}

const timedCall = ({ index, timed }: MeasuredSite): readonly number[] => (timed === 'call' ? [index] : []);
