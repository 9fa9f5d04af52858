import type { Finding, Verdict } from '../../src/classify/verdict.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import type { AuditedDocument, AuditedRow, AuditPage, Measurement } from '../../src/report/audit/facts.ts';
import { allowedVerdicts, analysis, at, loginFinding, loginSite, loginVerdict, otherLogin, SOURCES } from './sample.ts';

/** A judged project with a call of every standing, and a document that holds something of everything. */

export const measured: Measurement = {
  'worst-ms': 1.8,
  'p99-ms': 0.6,
  samples: 1400,
  date: '2026-11-09',
  how: 'fence measure -- npm test',
  runtime: 'node 20.20.2 linux-x64',
  commit: '1a2b3c4',
};

export const row = (changes: Partial<AuditedRow> = {}): AuditedRow => ({
  file: 'src/allowed.ts',
  in: 'handleMessage',
  call: 'src/totp.ts#verifyCode',
  class: 'safe-fast',
  place: { line: 12 },
  ...changes,
});

export const document: AuditedDocument = {
  file: 'fence.audit.yaml',
  thresholdMs: 50,
  maxAgeDays: 90,
  daemons: [{ name: 'bot', entry: [{ value: 'src/main.ts' }] }],
  wrappers: [{ callee: 'src/pool.ts#toThread' }],
  blocking: [{ callee: 'src/retrieve.ts#buildRuntimeGraph', evidence: { ...measured, date: '2026-11-20' } }],
  funnels: [],
  catalogue: { enable: ['module-load'], disable: ['fs-metadata'] },
  rows: [
    row({ class: 'wrapped', why: 'froze the bot', place: { line: 8 } }),
    row({ why: 'one line to local disk', evidence: measured }),
    row({ class: 'violation', until: '2027-01-31', issue: 'https://tracker.example/a_b', place: { line: 20 } }),
  ],
};

const elsewhere = (kind: 'startup' | 'unreached', line: number): Verdict => ({
  id: `S-${kind}`,
  site: {
    ...loginSite,
    place: at('src/setup.ts', line, 1),
    in: 'prepare',
    exposure: kind === 'startup' ? { kind, filled: false } : { kind },
    category: 'fs',
  },
  class: kind,
  row: null,
});

const inWorker: Verdict = {
  ...loginVerdict,
  id: 'S-worker',
  site: { ...loginSite, exposure: { kind: 'wrapped', via: 'src/worker.ts', realm: 'module' } },
  class: 'wrapped',
};

const tolerated: Verdict = { ...otherLogin(20, 'S-known0').verdict, row: 2 };

const stale: Finding = {
  rule: 'stale-row',
  severity: 'error',
  verdict: null,
  place: at('fence.audit.yaml', 30, 3),
  message: 'verifyCode() in handle_all (src/bot.ts) does not exist any more',
  next: ['fence sync'],
};

export function pageOf(verdicts: readonly Verdict[], findings: readonly Finding[], changes: Partial<AuditPage> = {}) {
  const report = assembleReport({
    version: '0.1.0',
    judgement: { verdicts, findings, staleRows: findings.filter(({ rule }) => rule === 'stale-row').length },
    analysis,
    daemons: 1,
    rows: document.rows.length,
    listed: new Set(['wrapped', 'safe-fast', 'violation', 'startup', 'unreached']),
    functions: 'left-out',
  });
  return { report, document, source: (file: string) => SOURCES[file], toRoot: '', ...changes } satisfies AuditPage;
}

export const fullPage = pageOf(
  [loginVerdict, tolerated, ...allowedVerdicts(1, 1), elsewhere('startup', 3), elsewhere('unreached', 9), inWorker],
  [loginFinding, stale],
);
