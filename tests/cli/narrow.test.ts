import { expect, test } from 'vitest';
import type { Judgement } from '../../src/classify/verdict.ts';
import { projectOptions } from '../../src/cli/flags.ts';
import { narrowed } from '../../src/cli/narrow.ts';
import { loginFinding, loginSite, loginVerdict } from '../report/sample.ts';

const web = { ...loginVerdict, id: 'S-web', site: { ...loginSite, daemons: ['web'] } };
const stale = { ...loginFinding, rule: 'stale-row', verdict: null } as const;
const judgement: Judgement = {
  verdicts: [loginVerdict, web],
  findings: [loginFinding, { ...loginFinding, verdict: web }, stale],
  staleRows: 1,
};

const kept = (flags: Parameters<typeof projectOptions>[0]) =>
  narrowed(judgement, projectOptions(flags)).findings.map(({ verdict }) => verdict?.id ?? 'row');

test('without flags everything stays', () => {
  expect(narrowed(judgement, projectOptions({}))).toEqual(judgement);
});

test('--daemon keeps its own calls, and every finding about a row', () => {
  expect(kept({ daemon: 'web' })).toEqual(['S-web', 'row']);
});

test('--entry drops findings about rows: the document was written for other entries', () => {
  expect(kept({ entry: ['src/other.ts'] })).toEqual(['S-7k2m9q', 'S-web']);
  expect(narrowed(judgement, projectOptions({ entry: ['src/other.ts'] })).staleRows).toBe(0);
});
