import type { Extent, Plan, PlannedFunction, PlannedSite } from '../probe/plan.ts';
import type { SourcePlace } from '../probe/source-places.ts';
import type { Aside, OffCall, OffSite, Surprise } from './measured.ts';
import type { SourceFrame } from './source-frames.ts';

/** Whose a blocking call is that no timed call encloses. */
export type StackVerdict =
  /** A call of the plan that the clock could not be put around. */
  | { readonly kind: 'site'; readonly index: number }
  | { readonly kind: 'apart'; readonly aside: Aside }
  /** In a call that would be judged if its category were on. */
  | { readonly kind: 'off'; readonly calls: readonly OffCall[] }
  /** On the loop, and the analysis did not say so; the place is the innermost of the project's. */
  | { readonly kind: 'unforeseen'; readonly at: SourcePlace; readonly why: Surprise };

/**
 * Judged by the project's own functions on the stack. A call counts as the daemon's, in a turn, when one of them is a
 * frame that the analysis places in a turn: an async function, a handler, whatever begins a turn. A stack without one is
 * a test's, a tool's or a library's own doing: what blocks in a plain function is planned where a frame calls that, and
 * here somebody else did. But in the process of a daemon, where nobody else is, it is the analysis's miss.
 */
export function stackJudge(plan: Plan, offSites: OffSites): StackJudge {
  const sites = innermostOf(plan.sites.map((site, index) => ({ ...site, index })));
  const functions = innermostOf(plan.functions);
  const modules = new Set(plan.modules);
  return (frames, inDaemon) => {
    const known = frames.flatMap(({ place, raw }): readonly Known[] => {
      if (place === undefined || !modules.has(place.file)) return [];
      const found = functions(place);
      return [{ place, phase: phaseAt(found, raw.body), frame: found?.frame === true, site: sites(place) }];
    });
    const before = framesBefore(frames, known[0]?.place);
    if (before.some(({ raw }) => raw.file.startsWith('node:internal/modules/'))) return LOADING;
    const verdict = verdictOf(known, inDaemon);
    if (verdict.kind !== 'unforeseen' || packageAt(frames[0]) === undefined) return verdict;
    const called = packageAt(before.at(-1));
    if (called !== undefined && TEST_RUNNER.test(called)) return OUTSIDE;
    const calls = offCalls(known, called, offSites);
    return calls.length === 0 ? { ...verdict, why: 'package' } : { kind: 'off', calls };
  };
}

/** Asked only where a package has surprised: to know them takes a second analysis. */
export type OffSites = () => readonly OffSite[];
export type StackJudge = (frames: readonly SourceFrame[], inDaemon: boolean) => StackVerdict;

/**
 * Node's loader among these is `require` in a turn, not the body of what it loads; the last is what the project called.
 */
function framesBefore(frames: readonly SourceFrame[], innermost: SourcePlace | undefined): readonly SourceFrame[] {
  const at = frames.findIndex(({ place }) => place !== undefined && place === innermost);
  return frames.slice(0, Math.max(0, at));
}

/** `typescript` of `/x/node_modules/.pnpm/typescript@6/node_modules/typescript/lib/typescript.js`. */
function packageAt(frame: SourceFrame | undefined): string | undefined {
  return IN_PACKAGE.exec(frame?.raw.file ?? '')?.[1]?.replace('\\', '/');
}

/**
 * What a test runner puts in place of a global, `console` above all, is the runner's own doing. Its spies are not meant:
 * they lead on to what the daemon calls.
 */
const TEST_RUNNER = /^(@jest\/|jest-(?!mock$)|vitest$|@vitest\/(?!spy$)|mocha$)/;

const IN_PACKAGE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/**
 * The call into the package, or the call in its frame that leads there: what stands outside that frame says nothing of
 * it, nor does a call of something else that it is an argument of.
 */
function offCalls(known: readonly Known[], called: string | undefined, offSites: OffSites): readonly OffCall[] {
  if (called === undefined) return [];
  const leadsThere = ({ leads }: OffSite) => leads.filter((lead) => lead.package === called);
  const innermost = innermostOf(offSites().filter((site) => leadsThere(site).length > 0));
  const frame = known.findIndex((each) => each.frame);
  const within = frame < 0 ? known : known.slice(0, frame + 1);
  const site = within.map(({ place }) => innermost(place)).find((found) => found !== undefined);
  return site === undefined ? [] : leadsThere(site).map(({ call }) => ({ call, category: site.category }));
}

type Phase = PlannedFunction['phase'] | 'body';

interface Known {
  readonly place: SourcePlace;
  readonly phase: Phase;
  readonly frame: boolean;
  readonly site: (PlannedSite & { readonly index: number }) | undefined;
}

function phaseAt(found: PlannedFunction | undefined, body: boolean): Phase {
  return body || found === undefined ? 'body' : found.phase;
}

function verdictOf(known: readonly Known[], inDaemon: boolean): StackVerdict {
  const [innermost] = known;
  if (innermost === undefined) return OUTSIDE;
  if (known.some(({ phase }) => phase === 'funnel')) return { kind: 'apart', aside: 'funnel' };
  const site = known.map((frame) => frame.site).find((found) => found?.where === 'turn' || found?.where === 'startup');
  if (site !== undefined) return site.where === 'turn' ? { kind: 'site', index: site.index } : STARTUP;
  const at = innermost.place;
  const startup = known.some(({ phase }) => phase === 'startup' || phase === 'body');
  if (known.some(({ phase, frame }) => frame && phase === 'turn')) return { kind: 'unforeseen', at, why: 'no-site' };
  if (startup) return STARTUP;
  if (known.some(({ phase, frame }) => frame && phase === 'both')) return { kind: 'unforeseen', at, why: 'no-site' };
  if (!inDaemon) return OUTSIDE;
  return { kind: 'unforeseen', at, why: known.every(({ phase }) => phase === 'unreached') ? 'unreached' : 'no-site' };
}

const STARTUP: StackVerdict = { kind: 'apart', aside: 'startup' };
const OUTSIDE: StackVerdict = { kind: 'apart', aside: 'outside' };
const LOADING: StackVerdict = { kind: 'apart', aside: 'loading' };

/** The smallest extent that holds a place. */
function innermostOf<T extends Extent>(extents: readonly T[]): (place: SourcePlace) => T | undefined {
  const byFile = new Map<string, T[]>();
  for (const extent of extents) byFile.set(extent.file, [...(byFile.get(extent.file) ?? []), extent]);
  return (place) => {
    const holding = (byFile.get(place.file) ?? []).filter((extent) => holds(extent, place));
    return holding.reduce<T | undefined>(
      (best, next) => (best === undefined || holds(best, startOf(next)) ? next : best),
      undefined,
    );
  };
}

function holds(extent: Extent, { line, column }: Pick<SourcePlace, 'line' | 'column'>): boolean {
  const afterStart = line > extent.line || (line === extent.line && column >= extent.column);
  const beforeEnd = line < extent.endLine || (line === extent.endLine && column < extent.endColumn);
  return afterStart && beforeEnd;
}

const startOf = ({ line, column }: Extent) => ({ line, column });
