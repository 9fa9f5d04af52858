import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/audit/audit.ts';
import { classify } from '../../src/classify/classify.ts';
import { COST_TIERS } from '../../src/model/cost.ts';
import { bare, inputOf, judge, place, row, STARTUP, site, UNREACHED, WRAPPED } from './build.ts';

/** A crowd in which everything happens: twins, strangers, rows that fit and rows that do not. */
const EXPOSURES = [{ kind: 'turn' } as const, WRAPPED, STARTUP, UNREACHED];
const pick = <T>(items: readonly T[], index: number, fallback: T): T => items[index % items.length] ?? fallback;

const sites = Array.from({ length: 60 }, (_, index) =>
  site({
    place: place(`src/m${index % 3}.ts`, 5 + (index % 20), index % 2),
    in: `f${index % 5}`,
    text: `verifyCode(${index % 2})`,
    exposure: pick(EXPOSURES, Math.floor(index / 7), { kind: 'turn' }),
    tier: pick(COST_TIERS, index, 'file'),
  }),
);
const rows = Array.from({ length: 40 }, (_, index) => {
  const changes = {
    file: `src/m${index % 4}.ts`,
    in: `f${index % 6}`,
    place: place('fence.audit.yaml', 10 + index, 5),
    ...(index % 2 === 0 ? { text: `verifyCode(${index % 3})` } : {}),
  };
  return index % 3 === 0 ? bare({ ...changes, class: 'wrapped' }) : row(changes);
});

/** The same permutation every time, different for each seed. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const key = (index: number): number => ((index + 1) * 7919 * seed) % 104_729;
  return items
    .map((item, index) => ({ item, key: key(index) }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** A judgement with each row named by its line instead of its index in the list. */
function told(listed: readonly Row[], judgement: ReturnType<typeof judge>): unknown {
  const line = (index: number | null) => (index === null ? null : listed[index]?.place.line);
  return {
    staleRows: judgement.staleRows,
    verdicts: judgement.verdicts.map((verdict) => ({ ...verdict, row: line(verdict.row) })),
    findings: judgement.findings.map((finding) => ({ ...finding, verdict: finding.verdict?.id })),
  };
}

describe('laws of a judgement', () => {
  test.each([1, 2, 3, 5, 8, 13])('the order of sites and rows makes no difference (%i)', (seed) => {
    const mixed = shuffled(rows, seed);
    const expected = told(rows, judge({ sites, rows }));
    expect(told(mixed, judge({ sites: shuffled(sites, seed), rows: mixed }))).toEqual(expected);
  });

  test('what is handed in stays as it was', () => {
    const input = inputOf({ sites, rows });
    const before = structuredClone(input);
    classify(input);
    expect(input).toEqual(before);
  });

  test('each row speaks of one site at most, each site is judged once', () => {
    const { verdicts } = judge({ sites, rows });
    const claimed = verdicts.flatMap((verdict) => verdict.row ?? []);
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(verdicts).toHaveLength(sites.length);
    expect(new Set(verdicts.map(({ id }) => id)).size).toBe(sites.length);
  });

  test('each row is spoken of: by a verdict, or by a finding in its place', () => {
    const { verdicts, findings } = judge({ sites, rows });
    const blamed = new Set(findings.map((finding) => finding.place.line));
    const claimed = new Set(verdicts.map((verdict) => verdict.row));
    const silent = rows.filter((each, index) => !claimed.has(index) && !blamed.has(each.place.line));
    expect(silent).toEqual([]);
  });

  test('a bare call that no finding is about is measured or tolerated', () => {
    const { verdicts, findings } = judge({ sites, rows });
    const blamed = new Set(findings.map((finding) => finding.verdict?.id));
    const silent = verdicts.filter(({ id, site: { exposure } }) => exposure.kind === 'turn' && !blamed.has(id));
    expect(silent.every((verdict) => verdict.class === 'safe-fast')).toBe(true);
  });

  test('findings come costliest first, those without a call after them, warnings last', () => {
    const { findings } = judge({ sites, rows });
    const ranks = findings.map(({ verdict }) => (verdict === null ? 99 : COST_TIERS.indexOf(verdict.site.tier)));
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
  });

  test('verdicts come in the order of the code', () => {
    const places = judge({ sites, rows }).verdicts.map(({ site: { place: at } }) => [at.file, at.line, at.column]);
    const ordered = [...places].sort(([fa = '', la = 0, ca = 0], [fb = '', lb = 0, cb = 0]) =>
      fa === fb ? Number(la) - Number(lb) || Number(ca) - Number(cb) : fa < fb ? -1 : 1,
    );
    expect(places).toEqual(ordered);
  });
});
