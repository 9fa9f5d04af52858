import { memberOf, ownerOf, terminalOf } from '../model/ids.ts';
import type { Site } from '../summary/site.ts';
import { grouped } from './grouped.ts';
import { compareSites } from './order.ts';

/** The calls of one tree, and the names of its functions. */
export interface Calls {
  readonly sites: readonly Site[];
  readonly functions: ReadonlySet<string>;
}

/**
 * Which call of one tree is which of another. The same function of the same file first, and the same text before any;
 * what is left has moved, where there is no doubt: alike calls are left in one function on each side, as many of them.
 * Last come calls of a function that has another name now.
 */
export function sameCalls(now: Calls, before: Calls): ReadonlyMap<Site, Site> {
  const pairs = new Map<Site, Site>();
  for (const step of STEPS) pairAlike(now.sites, before.sites, step, pairs);
  const added = now.sites.filter(({ call }) => isUnknown(call, before));
  const gone = before.sites.filter(({ call }) => isUnknown(call, now));
  pairAlike(added, gone, RENAMED, pairs);
  return pairs;
}

function pairAlike(now: readonly Site[], before: readonly Site[], { key, pairUp }: Step, pairs: Map<Site, Site>): void {
  const taken = new Set(pairs.values());
  const left = grouped(before.filter((site) => !taken.has(site)).sort(compareSites), key);
  for (const [name, sites] of grouped(now.filter((site) => !pairs.has(site)).sort(compareSites), key)) {
    for (const [site, other] of pairUp(sites, left.get(name) ?? [])) pairs.set(site, other);
  }
}

/** A function of the project that the other tree does not have under this name, in whatever file. */
function isUnknown(call: string, { functions }: Calls): boolean {
  return isOfProject(call) && !functions.has(memberOf(call));
}

type PairUp = (now: readonly Site[], before: readonly Site[]) => readonly (readonly [Site, Site])[];

/** The first with the first, and so on. */
const inOrder: PairUp = (now, before) =>
  now.flatMap((site, index) => {
    const other = before[index];
    return other === undefined ? [] : [[site, other] as const];
  });

const asOneGroup: PairUp = (now, before) =>
  now.length === before.length && haveOneHome(now) && haveOneHome(before) ? inOrder(now, before) : [];

const haveOneHome = (sites: readonly Site[]): boolean =>
  new Set(sites.map((site) => key(site.place.file, site.in))).size === 1;

interface Step {
  readonly key: (site: Site) => string;
  readonly pairUp: PairUp;
}

const STEPS: readonly Step[] = [
  { key: (site) => key(site.place.file, site.in, site.call, folded(site), site.exposure.kind), pairUp: inOrder },
  { key: (site) => key(site.place.file, site.in, site.call, folded(site)), pairUp: inOrder },
  { key: (site) => key(site.place.file, site.in, site.call), pairUp: inOrder },
  { key: (site) => key(site.place.file, site.in, calleeOf(site), folded(site)), pairUp: asOneGroup },
  { key: (site) => key(site.in, calleeOf(site), folded(site)), pairUp: asOneGroup },
  { key: (site) => key(site.place.file, calleeOf(site), folded(site)), pairUp: asOneGroup },
  { key: (site) => key(calleeOf(site), folded(site)), pairUp: asOneGroup },
];

/** The same words around another name, for the same primitives. */
const RENAMED: Step = {
  key: (site) => key(site.in, ...site.reaches, folded(site).replaceAll(terminalOf(site.call), '')),
  pairUp: asOneGroup,
};

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

const folded = ({ text }: Site): string => text.replace(/\s+/g, '');

/** A function of the project by its name alone: its file may have moved as well. */
function calleeOf({ call }: Site): string {
  return isOfProject(call) ? memberOf(call) : call;
}

const isOfProject = (call: string): boolean => /\.[cm]?[jt]sx?$/.test(ownerOf(call));
