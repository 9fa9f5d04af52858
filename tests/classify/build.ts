import type { Audit, Evidence, Row } from '../../src/audit/audit.ts';
import { auditForEntries } from '../../src/audit/empty.ts';
import { type ClassifyInput, classify } from '../../src/classify/classify.ts';
import type { Finding, Judgement } from '../../src/classify/verdict.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/place.ts';
import type { Exposure, Site } from '../../src/summary/site.ts';

/** Sites and rows as plain values, so that a test says only what it is about. */

export const TODAY = '2026-12-01';

const EXEC = calleeIdFrom('node:child_process#execFileSync');
const VERIFY = calleeIdFrom('src/totp.ts#verifyCode');

export function place(file: string, line: number, column = 3): Place {
  return { file, line, column, endLine: line, endColumn: column + 10 };
}

export function site(changes: Partial<Site> = {}): Site {
  return {
    place: place('src/bot.ts', 41),
    in: 'handleMessage',
    call: VERIFY,
    text: 'verifyCode(msg.text)',
    exposure: { kind: 'turn' },
    reaches: [EXEC],
    trail: [
      { function: 'handleMessage', call: VERIFY, file: 'src/bot.ts', line: 41 },
      { function: 'verifyCode', call: calleeIdFrom('src/totp.ts#readSecret'), file: 'src/totp.ts', line: 12 },
      { function: 'readSecret', call: EXEC, file: 'src/totp.ts', line: 33 },
    ],
    primitives: [{ call: EXEC, file: 'src/totp.ts', line: 33, column: 10 }],
    category: 'subprocess',
    tier: 'spawn',
    confidence: 'resolved',
    daemons: ['bot'],
    loaded: [],
    instead: 'child_process.execFile',
    ...changes,
  };
}

/** The same call with another exposure, at another line. */
export const WRAPPED: Exposure = { kind: 'wrapped', via: 'src/pool.ts#toThread', realm: 'argument' };
export const STARTUP: Exposure = { kind: 'startup', filled: false };
export const UNREACHED: Exposure = { kind: 'unreached' };

export const evidence: Evidence = { 'worst-ms': 1.8, samples: 400, date: '2026-11-20', how: 'npm test' };

export function row(changes: Partial<Row> = {}): Row {
  return {
    file: 'src/bot.ts',
    in: 'handleMessage',
    call: VERIFY,
    class: 'safe-fast',
    evidence,
    place: place('fence.audit.yaml', 10, 5),
    ...changes,
  };
}

/** A row without the evidence that `row` has. */
export function bare(changes: Partial<Row> = {}): Row {
  const { evidence: _, ...rest } = row(changes);
  return rest;
}

export const toThread = {
  callee: calleeIdFrom('src/concurrency.ts#toThread'),
  offThread: [0],
  place: place('fence.audit.yaml', 5, 5),
};

export interface Scene {
  readonly sites?: readonly Site[];
  readonly rows?: readonly Row[];
  readonly audit?: Partial<Audit>;
  readonly analysis?: Partial<ClassifyInput['analysis']>;
  readonly today?: string;
  readonly sinceCommits?: ReadonlyMap<string, string>;
}

export function inputOf({ sites = [], rows = [], audit, analysis, today = TODAY, sinceCommits }: Scene): ClassifyInput {
  const empty = auditForEntries(['src/main.ts']);
  return {
    audit: { ...empty, file: 'fence.audit.yaml', wrappers: [toThread], ...audit, rows },
    analysis: {
      sites,
      unusedWrappers: [],
      reachableModules: new Set(),
      workerModules: new Set(),
      edges: [],
      ...analysis,
    },
    today,
    ...(sinceCommits === undefined ? {} : { sinceCommits }),
  };
}

export const judge = (scene: Scene): Judgement => classify(inputOf(scene));

export const rules = ({ findings }: Judgement): readonly string[] => findings.map(({ rule }) => rule);
export const classes = ({ verdicts }: Judgement): readonly string[] => verdicts.map((verdict) => verdict.class);

export function only({ findings }: Judgement): Finding {
  const [finding, ...others] = findings;
  if (finding === undefined || others.length > 0) throw new Error(`${findings.length} findings, not one`);
  return finding;
}
