import type { Finding, Judgement, Verdict } from '../../src/classify/verdict.ts';
import { calleeIdFrom, moduleId } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/place.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { coloursFor } from '../../src/report/colours.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import type { TextOptions } from '../../src/report/text-options.ts';
import type { Analysis } from '../../src/summary/analysis.ts';
import type { FunctionRecord, Site } from '../../src/summary/site.ts';

/** The bot whose login freezes it: six calls of synchronous functions that come down to one `execFileSync`. */

export const SOURCES: Readonly<Record<string, string>> = {
  'src/bot.ts': `${'\n'.repeat(39)}async function handleMessage(msg: Message) {
  if (!(await allowed(msg)) && !verifyCode(msg.text)) return;
}
`,
  'src/totp.ts': `${'\n'.repeat(29)}function readSecret(): string {
  const path = secretPath();
  check(path);
  return execFileSync('sudo', ['cat', path], { encoding: 'utf8' });
}
`,
};

const EXEC = calleeIdFrom('node:child_process#execFileSync');
const VERIFY = calleeIdFrom('src/totp.ts#verifyCode');

export const at = (file: string, line: number, column: number, length = 1): Place => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

export const loginSite: Site = {
  place: at('src/bot.ts', 41, 33, 20),
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
  loaded: [moduleId('src/main.ts'), moduleId('src/bot.ts')],
};

export const loginVerdict: Verdict = { id: 'S-7k2m9q', site: loginSite, class: 'violation', row: null };

export const loginFinding: Finding = {
  rule: 'bare-call',
  severity: 'error',
  verdict: loginVerdict,
  place: loginSite.place,
  message: 'verifyCode() blocks the event loop of daemon "bot"',
  next: [
    'await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile',
    'fence measure -- <command that runs it>, then fence sync --accept S-7k2m9q',
  ],
};

/** A call of the same primitive from another function of another module. */
export function otherLogin(line: number, id: string): { verdict: Verdict; finding: Finding } {
  const [first, ...rest] = loginSite.trail;
  const place = at('src/admin.ts', line, 5, 12);
  const trail = [{ ...first, function: 'onAdmin', call: VERIFY, file: 'src/admin.ts', line }, ...rest];
  const loaded = [moduleId('src/main.ts'), moduleId('src/admin.ts')];
  const verdict: Verdict = { ...loginVerdict, id, site: { ...loginSite, place, in: 'onAdmin', trail, loaded } };
  const next = loginFinding.next.map((step) => step.replace(loginVerdict.id, id));
  return { verdict, finding: { ...loginFinding, verdict, place, next } };
}

/** Verdicts that bring the counts to those of a real report, all of them allowed. */
export function allowedVerdicts(wrapped: number, safeFast: number): readonly Verdict[] {
  const wrappedSite: Site = {
    ...loginSite,
    exposure: { kind: 'wrapped', via: 'src/pool.ts#toThread', realm: 'argument' },
  };
  const one = (index: number, site: Site, kind: 'wrapped' | 'safe-fast'): Verdict => ({
    id: `S-${kind}${index}`,
    site: { ...site, place: at('src/allowed.ts', index + 1, 1, 4) },
    class: kind,
    row: index,
  });
  return [
    ...Array.from({ length: wrapped }, (_, index) => one(index, wrappedSite, 'wrapped')),
    ...Array.from({ length: safeFast }, (_, index) => one(wrapped + index, loginSite, 'safe-fast')),
  ];
}

export const analysis: Analysis = {
  modules: { reachable: 412, worker: 6, total: 1206 },
  calls: { total: 9120, gaps: 3 },
  sites: [],
  gaps: [{ kind: 'opaque-call', file: 'src/plugin.ts', line: 9, column: 3, why: 'computed member' }],
  neverRun: [],
  idleEntries: [],
  functions: [
    functionRecord('src/totp.ts', 12, 'verifyCode'),
    functionRecord('src/totp.ts', 30, 'readSecret'),
    functionRecord('src/bot.ts', 40, 'handleMessage'),
  ],
  unusedWrappers: [],
  edges: [],
  entries: { bot: [moduleId('src/main.ts')] },
  reachableModules: new Set([moduleId('src/main.ts'), moduleId('src/bot.ts'), moduleId('src/totp.ts')]),
  workerModules: new Set(),
};

function functionRecord(file: string, line: number, name: string): FunctionRecord {
  const extent: Place = { file, line, column: 1, endLine: line + 3, endColumn: 2 };
  return { file, line, column: 1, name, extent, phase: 'turn', frame: true };
}

export const LISTED = new Set(['wrapped', 'safe-fast', 'violation'] as const);

export function reportOf(judgement: Partial<Judgement>, daemons = 1): ReportDocument {
  return assembleReport({
    version: '0.1.0',
    judgement: { verdicts: [], findings: [], staleRows: 0, ...judgement },
    analysis,
    daemons,
    rows: 16,
    listed: LISTED,
    functions: 'left-out',
  });
}

export const textOptions: TextOptions = {
  colours: coloursFor('plain'),
  source: (file) => SOURCES[file],
  prefix: '',
  commands: (text) => text,
  detail: 'full',
  showAllowed: false,
  maxFindings: 25,
  run: { seconds: 3.1, oldestEvidenceDays: 41 },
};
