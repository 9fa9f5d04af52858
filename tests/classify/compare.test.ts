import { describe, expect, test } from 'vitest';
import { compareTrees } from '../../src/classify/compare.ts';
import { sameCalls } from '../../src/classify/same-call.ts';
import type { Finding, RuleId, Verdict } from '../../src/classify/verdict.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import type { Site } from '../../src/summary/site.ts';
import { at, loginFinding, loginSite } from '../report/sample.ts';

const site = (changes: Partial<Site> = {}): Site => ({ ...loginSite, ...changes });
const inFile = (file: string, line = 1): Pick<Site, 'place'> => ({ place: at(file, line, 1) });

const pairs = (
  now: readonly Site[],
  before: readonly Site[],
  functions: { readonly now?: readonly string[]; readonly before?: readonly string[] } = {},
): readonly (readonly [number, number])[] => {
  const calls = (sites: readonly Site[], names: readonly string[] = []) => ({ sites, functions: new Set(names) });
  const same = sameCalls(calls(now, functions.now), calls(before, functions.before));
  return [...same].map(([one, other]) => [now.indexOf(one), before.indexOf(other)] as const).sort();
};

describe('the same call', () => {
  test('stands on any line', () => {
    expect(pairs([site(inFile('src/bot.ts', 90))], [site()])).toEqual([[0, 0]]);
  });

  test('is told from its twins by its text, whatever the order', () => {
    const [a, b] = [site({ text: 'f(a)' }), site({ text: 'f(b)' })];
    expect(pairs([a, b], [b, a])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(pairs([a, b], [b])).toEqual([[1, 0]]);
  });

  test('may have other arguments in the same function', () => {
    expect(pairs([site({ text: 'f(b)' })], [site({ text: 'f(a)' })])).toEqual([[0, 0]]);
  });

  test('moves with its function, its file, and the file of what it calls', () => {
    expect(pairs([site({ in: 'onMessage' })], [site()])).toEqual([[0, 0]]);
    expect(pairs([site(inFile('src/robot.ts'))], [site()])).toEqual([[0, 0]]);
    const call = calleeIdFrom('src/auth/codes.ts#verifyCode');
    expect(pairs([site({ ...inFile('src/robot.ts'), call })], [site()])).toEqual([[0, 0]]);
  });

  test('moves with its twins, and with calls alike in other functions', () => {
    const [twins, movedTwins] = ['src/a.ts', 'src/b.ts'].map((file) => [
      site(inFile(file, 1)),
      site(inFile(file, 2)),
      site({ ...inFile(file, 3), in: 'other' }),
    ]);
    expect(pairs(movedTwins ?? [], twins ?? [])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test('may be of a function that has another name now', () => {
    const call = calleeIdFrom('src/totp.ts#checkCode');
    const renamed = site({ call, text: 'checkCode(msg.text)' });
    const names = { now: ['checkCode'], before: ['verifyCode'] };
    expect(pairs([renamed], [site()], names)).toEqual([[0, 0]]);
    expect(pairs([renamed], [site()], { ...names, before: ['verifyCode', 'checkCode'] })).toEqual([]);
    expect(pairs([{ ...renamed, text: 'checkCode(other)' }], [site()], names)).toEqual([]);
    expect(pairs([{ ...renamed, reaches: [] }], [site()], names)).toEqual([]);
  });

  test('does not move and change its arguments at once', () => {
    expect(pairs([site({ in: 'onMessage', text: 'verifyCode(other)' })], [site()])).toEqual([]);
  });

  test('does not move to two places, or from two', () => {
    const moved = [site(inFile('src/a.ts')), site(inFile('src/b.ts'))];
    expect(pairs(moved, [site()])).toEqual([]);
    expect(pairs([site()], moved)).toEqual([]);
  });

  test('does not become a call of something else', () => {
    expect(pairs([site({ call: calleeIdFrom('node:fs#readFileSync') })], [site()])).toEqual([]);
    const [one, other] = ['a#run', 'b#run'].map((call) => site({ call: calleeIdFrom(call) }));
    expect(pairs([one ?? site()], [other ?? site()])).toEqual([]);
  });

  test('prefers the one that runs in the same place: bare, wrapped', () => {
    const wrapped = site({ exposure: { kind: 'wrapped', via: 'src/pool.ts#toThread', realm: 'argument' } });
    const bare = site(inFile('src/bot.ts', 50));
    expect(pairs([bare], [wrapped, site()])).toEqual([[0, 1]]);
  });
});

const rows = { rows: [], wrappers: [] };
const verdict = (of: Site): Verdict => ({ id: 'S-1', site: of, class: 'violation', row: null });
const about = (of: Site, rule: RuleId): Finding => ({ ...loginFinding, rule, verdict: verdict(of), place: of.place });

const tree = (...findings: readonly Finding[]) => ({
  audit: rows,
  judgement: { verdicts: findings.flatMap((finding) => finding.verdict ?? []), findings, staleRows: 0 },
  analysis: { functions: [] },
});

const kinds = (now: readonly Finding[], base: readonly Finding[]) => {
  const { introduced, preexisting, fixed } = compareTrees(tree(...now), tree(...base));
  return { introduced: introduced.size, preexisting: preexisting.size, fixed: fixed.length };
};

describe('findings', () => {
  const [a, b] = [site(), site({ ...inFile('src/other.ts'), in: 'other', text: 'verifyCode(x)' })];

  test('of one tree against itself are all there already', () => {
    const findings = [about(a, 'bare-call'), about(b, 'bare-call')];
    expect(kinds(findings, findings)).toEqual({ introduced: 0, preexisting: 2, fixed: 0 });
  });

  test('against nothing are all introduced, and nothing against them is all fixed', () => {
    const findings = [about(a, 'bare-call'), about(b, 'unwrapped')];
    expect(kinds(findings, [])).toEqual({ introduced: 2, preexisting: 0, fixed: 0 });
    expect(kinds([], findings)).toEqual({ introduced: 0, preexisting: 0, fixed: 2 });
  });

  test('that say in other words that a call is bare are the same', () => {
    for (const rule of ['unwrapped', 'overdue', 'moved-row'] as const) {
      expect(kinds([about(a, rule)], [about(a, 'bare-call')])).toEqual({ introduced: 0, preexisting: 1, fixed: 0 });
    }
  });

  test('that object to something else about a call are introduced', () => {
    const now = [about(a, 'evidence-changed')];
    expect(kinds(now, [about(a, 'evidence-old')])).toEqual({ introduced: 1, preexisting: 0, fixed: 1 });
  });
});
