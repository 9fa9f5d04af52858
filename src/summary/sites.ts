import type { FunctionFact } from '../calls/facts.ts';
import type { CalleeId, FunctionId, ModuleId } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import { type Claim, compareWays, type Derived, tierRank } from './derive.ts';
import type { CallEdge } from './edges.ts';
import type { Program } from './index-facts.ts';
import type { Exposure, PrimitivePlace, Site, TrailStep } from './site.ts';

/** Where an edge is looked at: a function may block in one realm or phase and not in the others. */
export type SeenRealm = 'turn' | 'startup' | 'worker' | 'nowhere';

/** An edge found to block, in the frame it is seen from. */
export interface Seen {
  readonly edge: CallEdge;
  /** The function whose frame the call stands in. */
  readonly frame: FunctionId;
  readonly realm: SeenRealm;
  readonly exposure: Exposure;
  readonly daemons: readonly string[];
  readonly eagerArgumentOf: CalleeId | undefined;
}

export interface SiteContext {
  readonly program: Program;
  readonly derived: Readonly<Record<SeenRealm, Derived>>;
  /** Modules from an entry to the given one, shortest way; empty when none leads there. */
  readonly loaded: (module: ModuleId) => readonly ModuleId[];
}

/** Strongest first: one place that is seen in several ways is judged by the one that holds the loop. */
const STRENGTH: Record<Exposure['kind'], number> = { turn: 0, startup: 1, wrapped: 2, unreached: 3 };

/** One site per call: what several daemons or dispatch targets say about the same place is put together. */
export function sitesOf(seen: readonly Seen[], context: SiteContext): readonly Site[] {
  const groups = new Map<string, Seen[]>();
  for (const entry of seen) {
    const { place } = entry.edge;
    const key = `${place.file}:${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
    append(groups, key, entry);
  }
  return [...groups.values()].flatMap((group) => siteOf(group, context)).sort(bySource);
}

function bySource(a: Site, b: Site): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column || a.place.endColumn - b.place.endColumn;
}

interface Claimed extends Seen {
  readonly claim: Claim;
}

function siteOf(group: readonly Seen[], context: SiteContext): readonly Site[] {
  const claimed = group.flatMap((entry): readonly Claimed[] => {
    const claim = context.derived[entry.realm].claim(entry.edge);
    return claim === undefined ? [] : [{ ...entry, claim }];
  });
  const strongest = Math.min(...claimed.map((entry) => STRENGTH[entry.exposure.kind]));
  const judged = claimed.filter((entry) => STRENGTH[entry.exposure.kind] === strongest).sort(byWay);
  const [shown] = judged;
  if (shown === undefined) return [];
  const frame = context.program.functions.get(shown.frame);
  if (frame === undefined) return [];
  const primitives = primitivePlaces(judged);
  const { edge } = shown;
  const way = context.derived[shown.realm].trail(edge);
  const [costliest] = judged.flatMap(({ claim }) => claim.primitives).sort(byCost);
  const instead = way.at(-1)?.primitive?.instead;
  return [
    {
      place: edge.place,
      in: frame.name,
      call: edge.callee,
      text: edge.text,
      exposure: shown.exposure,
      reaches: [...new Set(primitives.map((primitive) => primitive.call))].sort(),
      trail: trailOf(way, frame, context),
      primitives,
      category: costliest?.primitive?.category ?? 'project',
      tier: costliest?.primitive?.tier ?? 'metadata',
      confidence: judged.every((entry) => entry.edge.call.confidence === 'name') ? 'name' : 'resolved',
      daemons: [...new Set(judged.flatMap((entry) => entry.daemons))].sort(),
      loaded: context.loaded(frame.module),
      ...(shown.eagerArgumentOf === undefined ? {} : { eagerArgumentOf: shown.eagerArgumentOf }),
      ...(instead === undefined ? {} : { instead }),
    },
  ];
}

/** What blocks itself before what leads to something that does: a site is known by the callee that comes first. */
function byWay(a: Claimed, b: Claimed): number {
  const itself = Number(a.edge.primitive === undefined) - Number(b.edge.primitive === undefined);
  if (itself !== 0) return itself;
  const way = compareWays(a.claim.way, b.claim.way);
  if (way !== 0) return way;
  if (a.edge.callee !== b.edge.callee) return a.edge.callee < b.edge.callee ? -1 : 1;
  return a.frame < b.frame ? -1 : a.frame > b.frame ? 1 : 0;
}

function byCost(a: CallEdge, b: CallEdge): number {
  return tierRank(a.primitive) - tierRank(b.primitive) || (a.callee < b.callee ? -1 : Number(a.callee > b.callee));
}

function primitivePlaces(entries: readonly Claimed[]): readonly PrimitivePlace[] {
  const places = new Map<string, PrimitivePlace>();
  for (const { claim } of entries) {
    for (const { callee, place } of claim.primitives) {
      const { file, line, column } = place;
      places.set(`${callee} ${file}:${line}:${column}`, { call: callee, file, line, column });
    }
  }
  return [...places.values()].sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || (a.call < b.call ? -1 : 1);
  });
}

/** A callback that is part of its caller's frame is no step of the trail: its calls are the caller's. */
function trailOf(
  way: readonly CallEdge[],
  frame: FunctionFact,
  { program }: Pick<SiteContext, 'program'>,
): readonly TrailStep[] {
  const steps: TrailStep[] = [];
  let holder = frame.name;
  for (const { inline, callee, place, target } of way) {
    if (inline) continue;
    steps.push({ function: holder, call: callee, file: place.file, line: place.line });
    holder = (target === undefined ? undefined : program.functions.get(target)?.name) ?? holder;
  }
  return steps;
}
