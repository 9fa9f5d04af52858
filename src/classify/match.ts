import type { Row } from '../audit/audit.ts';
import type { Site } from '../summary/site.ts';
import { grouped } from './grouped.ts';
import { movesOf } from './moves.ts';
import { comparePlaces } from './order.ts';
import { sameText } from './same-text.ts';

/** A row with its index in the document. */
export interface NumberedRow {
  readonly index: number;
  readonly row: Row;
}

/** A row and the site it speaks of. */
export interface Pair {
  readonly row: NumberedRow;
  readonly site: Site;
}

/** What became of a row that speaks of no site. */
export type Fate =
  /** Another row already speaks of the call it means. */
  | { readonly kind: 'duplicate'; readonly of: Row }
  /** The same call stands in exactly one other function, where no row speaks of it. */
  | { readonly kind: 'moved'; readonly to: Site }
  | { readonly kind: 'gone' };

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly unmatched: readonly { readonly row: Row; readonly fate: Fate }[];
}

/** Each row to at most one site and each site to at most one row; the order of the lists does not matter. */
export function matchRows(rows: readonly Row[], sites: readonly Site[]): Matching {
  const numbered = rows
    .map((row, index) => ({ index, row }))
    .sort((left, right) => comparePlaces(left.row.place, right.row.place));
  const sitesByIdentity = grouped(sites, siteIdentity);
  const groups = [...grouped(numbered, ({ row }) => rowIdentity(row))];
  const pairs = groups.flatMap(([key, group]) => pairUp(group, sitesByIdentity.get(key) ?? []));
  return { pairs, unmatched: fatesOf(numbered, sites, pairs) };
}

const siteIdentity = (site: Site): string => JSON.stringify([site.place.file, site.in, site.call]);
const rowIdentity = (row: Row): string => JSON.stringify([row.file, row.in, row.call]);

/** Nearest first: the same text, then a row without text, then another text; among these where the row expects it. */
function pairUp(rows: readonly NumberedRow[], sites: readonly Site[]): readonly Pair[] {
  const candidates = rows
    .flatMap((row) => sites.map((site) => ({ row, site, distance: distance(row.row, site) })))
    .sort((left, right) => left.distance - right.distance);
  const taken = new Set<NumberedRow | Site>();
  return candidates.filter(({ row, site }) => {
    if (taken.has(row) || taken.has(site)) return false;
    taken.add(row).add(site);
    return true;
  });
}

function distance(row: Row, site: Site): number {
  return textDistance(row, site) * EXPECTED_BY_WRAPPED.length + exposureDistance(row, site);
}

function textDistance(row: Row, site: Site): number {
  if (row.text === undefined) return 1;
  return sameText(row, site) ? 0 : 2;
}

const EXPECTED_BY_WRAPPED: readonly Site['exposure']['kind'][] = ['wrapped', 'turn', 'startup', 'unreached'];
const EXPECTED_BY_OTHERS: readonly Site['exposure']['kind'][] = ['turn', 'wrapped', 'startup', 'unreached'];

function exposureDistance(row: Row, site: Site): number {
  const expected = row.class === 'wrapped' ? EXPECTED_BY_WRAPPED : EXPECTED_BY_OTHERS;
  return expected.indexOf(site.exposure.kind);
}

function fatesOf(rows: readonly NumberedRow[], sites: readonly Site[], pairs: readonly Pair[]): Matching['unmatched'] {
  const claimed = new Set<NumberedRow | Site>(pairs.flatMap(({ row, site }) => [row, site]));
  const byIdentity = grouped(pairs, ({ row }) => rowIdentity(row.row));
  const left = rows
    .filter((row) => !claimed.has(row))
    .map(({ row }) => ({ row, rival: rivalOf(row, byIdentity.get(rowIdentity(row)) ?? []) }));
  const lost = left.filter(({ rival }) => rival === undefined).map(({ row }) => row);
  const moves = movesOf(
    lost,
    sites.filter((site) => !claimed.has(site)),
  );
  return left.map(({ row, rival }) => ({ row, fate: fateOf(rival, moves.get(row)) }));
}

function fateOf(rival: Row | undefined, to: Site | undefined): Fate {
  if (rival !== undefined) return { kind: 'duplicate', of: rival };
  return to === undefined ? { kind: 'gone' } : { kind: 'moved', to };
}

/** The row that has the site which this one means as well: texts agree, or one of them says nothing about text. */
function rivalOf(row: Row, pairs: readonly Pair[]): Row | undefined {
  const rival = pairs.find(
    ({ row: other, site }) =>
      row.text === undefined || other.row.text === undefined || sameText(row, site) || sameText(row, other.row),
  );
  return rival?.row.row;
}
