import { memberOf, ownerOf } from '../model/ids.ts';
import type { Site } from '../summary/site.ts';
import { grouped } from './grouped.ts';
import { compareSites } from './order.ts';

/**
 * Which call of one tree is which of another. The same function of the same file first, and the same text before any;
 * what is left has moved, where there is no doubt: alike calls are left in one function on each side, as many of them.
 */
export function sameCalls(now: readonly Site[], before: readonly Site[]): ReadonlyMap<Site, Site> {
  const pairs = new Map<Site, Site>();
  for (const { key, pairUp } of STEPS) {
    const taken = new Set(pairs.values());
    const left = grouped(before.filter((site) => !taken.has(site)).sort(compareSites), key);
    for (const [name, sites] of grouped(now.filter((site) => !pairs.has(site)).sort(compareSites), key)) {
      for (const [site, other] of pairUp(sites, left.get(name) ?? [])) pairs.set(site, other);
    }
  }
  return pairs;
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

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

const folded = ({ text }: Site): string => text.replace(/\s+/g, '');

/** A function of the project by its name alone: its file may have moved as well. */
function calleeOf({ call }: Site): string {
  return /\.[cm]?[jt]sx?$/.test(ownerOf(call)) ? memberOf(call) : call;
}
