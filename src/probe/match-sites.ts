import type { AnyNode } from 'acorn';
import type { Candidate } from './find-calls.ts';
import type { PlannedSite } from './plan.ts';
import type { SourcePlace, SourcePlaces } from './source-places.ts';

/** A site of the plan, by its index, and the node of the running text that it is. */
export interface Match {
  readonly site: number;
  readonly candidate: Candidate;
}

interface Guess extends Match {
  /** How far the mapped end is from the planned one; the smaller, the surer. */
  readonly distance: number;
}

/** Finds the sites of a text by where its calls stand in the source; each site and each node at most once. */
export function matchSites(
  wanted: ReadonlyMap<number, PlannedSite>,
  candidates: readonly Candidate[],
  places: SourcePlaces,
): readonly Match[] {
  const byFile = grouped(wanted);
  const guesses = candidates
    .flatMap((candidate) => guessesFor(candidate, byFile, places))
    .sort((left, right) => left.distance - right.distance);
  const taken = new Set<unknown>();
  return guesses.filter(({ site, candidate }) => {
    if (taken.has(site) || taken.has(candidate)) return false;
    taken.add(site).add(candidate);
    return true;
  });
}

type SitesByFile = ReadonlyMap<string, readonly (readonly [number, PlannedSite])[]>;

function grouped(wanted: ReadonlyMap<number, PlannedSite>): SitesByFile {
  const groups = new Map<string, (readonly [number, PlannedSite])[]>();
  for (const entry of wanted) groups.set(entry[1].file, [...(groups.get(entry[1].file) ?? []), entry]);
  return groups;
}

function guessesFor(candidate: Candidate, byFile: SitesByFile, places: SourcePlaces): readonly Guess[] {
  const { loc } = candidate.node;
  if (loc === undefined || loc === null) return [];
  const start = places.at(loc.start.line, loc.start.column);
  const last = places.at(loc.end.line, Math.max(0, loc.end.column - 1));
  const file = start?.file ?? last?.file ?? '';
  return (byFile.get(file) ?? []).flatMap(([site, planned]): readonly Guess[] => {
    if (kindOf(planned) !== candidate.kind) return [];
    const distance =
      candidate.kind === 'call' ? callDistance(planned, start, last) : valueDistance(planned, start, candidate.node);
    return distance === undefined ? [] : [{ site, candidate, distance }];
  });
}

function kindOf({ form }: PlannedSite): Candidate['kind'] {
  return form === 'call' || form === 'new' ? 'call' : 'value';
}

/** What a start alone is worth: less than any end nearby. */
const START_ONLY = 10;

/**
 * A call is known by its closing bracket, which compilers map where it stands; those that map the opening one of an
 * empty list are a column off. A chain has one start for all its calls, so the start is the second choice.
 */
function callDistance(
  planned: PlannedSite,
  start: SourcePlace | undefined,
  last: SourcePlace | undefined,
): number | undefined {
  const sameLine = last !== undefined && last.line === planned.endLine;
  const off = sameLine ? planned.endColumn - 1 - last.column : Number.POSITIVE_INFINITY;
  if (off === 0 || off === 1) return off;
  const within = last === undefined || !isBefore(last, planned);
  return startsAt(planned, start) && within ? START_ONLY : undefined;
}

/** A value is known by its start and by the name it ends with, which a compiler may have changed for an import. */
function valueDistance(planned: PlannedSite, start: SourcePlace | undefined, node: AnyNode): number | undefined {
  if (!startsAt(planned, start)) return undefined;
  const written = /([\w$]+)\W*$/.exec(planned.text)?.[1];
  return written === lastName(node) ? 0 : START_ONLY;
}

function lastName(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : undefined;
}

function startsAt(planned: PlannedSite, start: SourcePlace | undefined): boolean {
  return start !== undefined && start.line === planned.line && start.column === planned.column;
}

function isBefore(place: SourcePlace, planned: PlannedSite): boolean {
  return place.line < planned.line || (place.line === planned.line && place.column < planned.column);
}
