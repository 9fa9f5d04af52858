import type { Row } from '../audit/audit.ts';
import type { Site } from '../summary/site.ts';
import { grouped } from './grouped.ts';
import { sameText } from './same-text.ts';

/**
 * Where calls went that their rows no longer find. Only where there is no doubt: one such call that no row speaks of,
 * and one row that could mean it.
 */
export function movesOf(lost: readonly Row[], unclaimed: readonly Site[]): ReadonlyMap<Row, Site> {
  const sitesByCall = grouped(unclaimed, (site) => site.call);
  const wishes = lost.flatMap((row) => {
    const site = onlyPlausible(row, sitesByCall.get(row.call) ?? []);
    return site === undefined ? [] : [{ row, site }];
  });
  const wished = new Map<Site, number>();
  for (const { site } of wishes) wished.set(site, (wished.get(site) ?? 0) + 1);
  return new Map(wishes.filter(({ site }) => wished.get(site) === 1).map(({ row, site }) => [row, site]));
}

function onlyPlausible(row: Row, sites: readonly Site[]): Site | undefined {
  const plausible = sites.filter((site) => isPlausible(row, site));
  const alike = plausible.filter((site) => sameText(row, site));
  const [only, ...others] = alike.length === 1 ? alike : plausible;
  return others.length === 0 ? only : undefined;
}

/** A wrapped call that is bare elsewhere has not moved. Neither has a call of other text in another file. */
function isPlausible(row: Row, site: Site): boolean {
  const { kind } = site.exposure;
  const fits = kind === 'wrapped' || (kind === 'turn' && row.class !== 'wrapped');
  const near = row.text === undefined || sameText(row, site) || row.file === site.place.file || row.in === site.in;
  return fits && near;
}
