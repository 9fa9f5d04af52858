import { memberOf, ownerOf } from '../model/ids.ts';
import type { Site } from '../summary/site.ts';
import { grouped } from './grouped.ts';
import { compareSites } from './order.ts';

/**
 * Which call of one tree is which of another. The same function of the same file first, and the same text before any;
 * what is left has moved, where there is no doubt: one such call is left on each side.
 */
export function sameCalls(now: readonly Site[], before: readonly Site[]): ReadonlyMap<Site, Site> {
  const pairs = new Map<Site, Site>();
  for (const { key, among } of STEPS) {
    const taken = new Set(pairs.values());
    const left = grouped(before.filter((site) => !taken.has(site)).sort(compareSites), key);
    for (const [name, sites] of grouped(now.filter((site) => !pairs.has(site)).sort(compareSites), key)) {
      const others = left.get(name) ?? [];
      if (among === 'one' && (sites.length !== 1 || others.length !== 1)) continue;
      sites.forEach((site, index) => {
        const other = others[index];
        if (other !== undefined) pairs.set(site, other);
      });
    }
  }
  return pairs;
}

interface Step {
  readonly key: (site: Site) => string;
  /** `one`: only where a single call is left on each side; `many`: the first with the first, and so on. */
  readonly among: 'one' | 'many';
}

const STEPS: readonly Step[] = [
  { key: (site) => key(site.place.file, site.in, site.call, folded(site), site.exposure.kind), among: 'many' },
  { key: (site) => key(site.place.file, site.in, site.call, folded(site)), among: 'many' },
  { key: (site) => key(site.place.file, site.in, site.call), among: 'many' },
  { key: (site) => key(calleeOf(site), folded(site)), among: 'one' },
  { key: (site) => key(calleeOf(site), site.in), among: 'one' },
  { key: (site) => key(calleeOf(site), site.place.file), among: 'one' },
];

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

const folded = ({ text }: Site): string => text.replace(/\s+/g, '');

/** A function of the project by its name alone: its file may have moved as well. */
function calleeOf({ call }: Site): string {
  return /\.[cm]?[jt]sx?$/.test(ownerOf(call)) ? memberOf(call) : call;
}
