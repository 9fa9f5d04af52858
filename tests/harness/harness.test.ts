import { describe, expect, test } from 'vitest';
import type { Finding, Verdict } from '../../src/classify/verdict.ts';
import type { Gap } from '../../src/model/gap.ts';
import { calleeIdFrom, moduleId } from '../../src/model/ids.ts';
import type { Site } from '../../src/summary/site.ts';
import { checkCase, type Order } from './check-case.ts';
import { deepFreeze } from './deep-freeze.ts';
import { parseExpectation } from './expectation.ts';
import type { Outcome } from './outcome.ts';

const FILE = 'src/main.ts';

function siteAt(line: number, more: Partial<Site> = {}): Site {
  const call = calleeIdFrom('node:fs#readFileSync');
  return {
    place: { file: FILE, line, column: 3, endLine: line, endColumn: 9 },
    in: 'tick',
    call,
    text: 'readFileSync(path)',
    exposure: { kind: 'turn' },
    reaches: [call],
    trail: [{ function: 'tick', call, file: FILE, line }],
    primitives: [{ call, file: FILE, line, column: 3 }],
    category: 'fs',
    tier: 'file',
    confidence: 'resolved',
    daemons: ['app'],
    loaded: [moduleId(FILE)],
    ...more,
  };
}

function verdictOf(site: Site, index: number): Verdict {
  const { kind } = site.exposure;
  return { id: `S-${index}`, site, class: kind === 'turn' ? 'violation' : kind, row: null };
}

function bareCall(verdict: Verdict): readonly Finding[] {
  if (verdict.class !== 'violation') return [];
  const { place } = verdict.site;
  return [{ rule: 'bare-call', severity: 'error', verdict, place, message: 'blocks', next: [] }];
}

const EXTENT = { file: FILE, line: 2, column: 1, endLine: 4, endColumn: 2 };

/** What the program would answer with these sites and gaps in a project of one reached module. */
function judged(sites: readonly Site[], gaps: readonly Gap[] = []): Outcome {
  const verdicts = sites.map(verdictOf);
  const findings = verdicts.flatMap(bareCall);
  return {
    kind: 'judged',
    judgement: { verdicts, findings, staleRows: 0 },
    analysis: {
      modules: { reachable: 1, worker: 0, total: 1 },
      calls: { total: 1, gaps: gaps.length },
      sites,
      gaps,
      neverRun: [],
      idleEntries: [],
      functions: [{ file: FILE, line: 2, column: 1, name: 'tick', extent: EXTENT, phase: 'turn', frame: true }],
      unusedWrappers: [],
      edges: [],
      entries: { app: [moduleId(FILE)] },
      reachableModules: new Set([moduleId(FILE)]),
      workerModules: new Set(),
    },
  };
}

/** Failures of a case of one file whose lines are these. */
function failuresOf(lines: readonly string[], outcome: Outcome, path = FILE): string {
  return checkCase([{ path, text: lines.join('\n') }], () => outcome).join('\n');
}

const READ = 'violation node:fs#readFileSync';

describe('a case holds', () => {
  test('when what is found is announced on its line', () => {
    expect(failuresOf(['import x;', `read(); // expect: ${READ}`], judged([siteAt(2)]))).toBe('');
  });

  test('when the comment stands alone above the line', () => {
    expect(failuresOf(['// Reads.', `// expect: ${READ}`, '', 'read();'], judged([siteAt(4)]))).toBe('');
  });

  test('when a line announces several things, the more exacting first served', () => {
    const other = siteAt(1, { in: 'tock' });
    expect(failuresOf([`a(b()); // expect: ${READ}; ${READ} in tock`], judged([other, siteAt(1)]))).toBe('');
  });

  test('when nothing is found in a file that expects none', () => {
    expect(failuresOf(['// expect none', 'quiet();'], judged([]))).toBe('');
  });

  test('when the realm is as announced', () => {
    expect(failuresOf(['// expect reached'], judged([]))).toBe('');
  });

  test('when a known miss is still missed and a known false alarm still given', () => {
    expect(failuresOf([`a(); // expect todo: ${READ}`, `b(); // expect wrong: ${READ}`], judged([siteAt(2)]))).toBe('');
  });

  test('when it cannot be judged for the reason announced in the document', () => {
    const place = { file: 'fence.audit.yaml', line: 2, column: 1, endLine: 2, endColumn: 2 };
    const refused: Outcome = { kind: 'refused', problems: [{ code: 'entry-unmatched', message: 'no file', place }] };
    const lines = ['entry:', '  - gone.ts # expect: error entry-unmatched'];
    expect(failuresOf(lines, refused, 'fence.audit.yaml')).toBe('');
  });
});

describe('a case is refused', () => {
  test('when a site is found that nobody announced', () => {
    const failures = failuresOf(['// expect reached', 'read();'], judged([siteAt(2)]));
    expect(failures).toBe(`src/main.ts:2 nobody announced: ${READ} in tick`);
  });

  test('when a gap is found that nobody announced', () => {
    const gap: Gap = { kind: 'opaque-call', file: FILE, line: 2, column: 1, why: 'any' };
    expect(failuresOf(['// expect reached'], judged([], [gap]))).toContain('nobody announced: gap opaque-call (any)');
  });

  test('when a startup or unreached call is found that nobody announced', () => {
    for (const exposure of [{ kind: 'startup', filled: false }, { kind: 'unreached' }] as const) {
      const failures = failuresOf(['// expect reached'], judged([siteAt(2, { exposure })]));
      expect(failures).toContain(`nobody announced: ${exposure.kind} node:fs#readFileSync`);
    }
  });

  test('when an expectation is met by nothing, with the function around the line', () => {
    const failures = failuresOf(['', '', `read(); // expect: ${READ}`], judged([]));
    expect(failures).toContain(`src/main.ts:3 expects ${READ}\n  is not found`);
    expect(failures).toContain(
      'the file is reached; the nearest function that begins above is tick (line 2), phase turn',
    );
  });

  test('when the line holds something else, which is named', () => {
    const found = siteAt(1, { exposure: { kind: 'wrapped', via: 'src/pool.ts#run', realm: 'argument' } });
    const failures = failuresOf([`read(); // expect: ${READ}`], judged([found]));
    expect(failures).toContain('here instead: wrapped node:fs#readFileSync in tick by src/pool.ts#run');
  });

  test('when what is expected is found elsewhere, which is named', () => {
    const lines = [`read(); // expect: ${READ}`, '', `read(); // expect: ${READ}`];
    const failures = failuresOf(lines, judged([siteAt(3)]));
    expect(failures).toContain('elsewhere: src/main.ts:3 violation node:fs#readFileSync in tick');
  });

  test('when the trail is another', () => {
    const failures = failuresOf([`read(); // expect: ${READ} via load > readFileSync`], judged([siteAt(1)]));
    expect(failures).toContain('is not found');
  });

  test('when the call is known by name only and the case does not say so', () => {
    const guessed = siteAt(1, { confidence: 'name' });
    expect(failuresOf([`read(); // expect: ${READ}`], judged([guessed]))).toContain('is not found');
    expect(failuresOf([`read(); // expect: ${READ} guessed`], judged([guessed]))).toBe('');
  });

  test('when an argument was meant for a wrapper and the case does not say so', () => {
    const eager = siteAt(1, { eagerArgumentOf: calleeIdFrom('src/pool.ts#run') });
    expect(failuresOf([`read(); // expect: ${READ}`], judged([eager]))).toContain('is not found');
    expect(failuresOf([`read(); // expect: ${READ} by src/pool.ts#run`], judged([eager]))).toBe('');
  });

  test('when a known miss is found now', () => {
    const failures = failuresOf([`read(); // expect todo: ${READ}`], judged([siteAt(1)]));
    expect(failures).toBe(`src/main.ts:1 expects ${READ}\n  is found now: take \`todo\` away`);
  });

  test('when a known false alarm is gone', () => {
    const failures = failuresOf([`read(); // expect wrong: ${READ}`], judged([]));
    expect(failures).toContain('is not found any more: take the comment away');
  });

  test('when a file that expects none announces something too', () => {
    const failures = failuresOf(['// expect none', `read(); // expect: ${READ}`], judged([siteAt(2)]));
    expect(failures).toContain('expects none and more');
  });

  test('when a file that no daemon loads expects none', () => {
    const failures = failuresOf(['// expect none'], judged([]), 'src/other.ts');
    expect(failures).toContain('no daemon loads it, so that says nothing');
  });

  test('when the realm is another', () => {
    const failures = failuresOf(['// expect worker'], judged([]));
    expect(failures).toBe('src/main.ts expects to be worker and is reached');
  });

  test('when it asserts nothing', () => {
    expect(failuresOf(['read();'], judged([]))).toBe('the case asserts nothing');
  });

  test('when it cannot be judged and nobody announced that', () => {
    const refused: Outcome = { kind: 'refused', problems: [{ code: 'tsconfig', message: 'broken' }] };
    expect(failuresOf(['// expect reached'], refused)).toContain('fence.audit.yaml:1 nobody announced: error tsconfig');
  });

  test('when the output depends on the order of modules', () => {
    const judge = (order: Order): Outcome => judged([siteAt(1, { in: order })]);
    const failures = checkCase([{ path: FILE, text: `read(); // expect: ${READ}` }], judge).join('\n');
    expect(failures).toContain('the output depends on the order of the modules');
    expect(failures).toContain('"in":"backwards"');
  });
});

describe('a comment that begins with expect has to parse', () => {
  test.each([
    'expect',
    'expect violation node:fs#readFileSync',
    'expect: violatoin node:fs#readFileSync',
    'expect: violation',
    'expect: violation readFileSync',
    'expect: gap',
    'expect soon: violation node:fs#readFileSync',
    'expect reachable',
    'expect: violation node:fs#readFileSync; and more',
  ])('%s', (comment) => {
    expect(parseExpectation(comment, FILE, 1).kind).toBe('malformed');
    expect(failuresOf([`a(); // ${comment}`], judged([]))).toContain('does not parse');
  });

  test('prose that begins otherwise is no expectation', () => {
    expect(failuresOf(['// expected by nobody', '// expect none'], judged([]))).toBe('');
  });
});

describe('deep freezing', () => {
  test('makes whoever writes into a document throw', () => {
    const frozen = deepFreeze({ rows: [{ call: 'a' }] });
    expect(() => frozen.rows.push({ call: 'b' })).toThrow(TypeError);
    expect(() => Object.assign(frozen.rows[0] ?? {}, { call: 'b' })).toThrow(TypeError);
  });

  test('reaches values of maps', () => {
    const frozen = deepFreeze(new Map([['a', { calls: [1] }]]));
    expect(() => frozen.get('a')?.calls.push(2)).toThrow(TypeError);
  });
});
