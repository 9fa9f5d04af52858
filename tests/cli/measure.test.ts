import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { MEASURING } from '../../src/bin/measuring.ts';
import type { Ended, RunOptions } from '../../src/cli/measure/measuring.ts';
import { notStarted } from '../../src/cli/measure/not-started.ts';
import { run } from '../../src/cli/program.ts';
import { FOLDER_VARIABLE } from '../../src/probe/plan.ts';
import type { SampleLine } from '../../src/probe/samples.ts';
import { newTally } from '../../src/probe/tally.ts';
import { environmentIn, folderWith, runIn } from './sandbox.ts';

/** What measure says and writes, of a command that is played: its samples are known to the microsecond. */

const AUDIT = `version: 1
daemons:
  - name: server
    entry: [src/server.ts]
sites:
  - { file: src/server.ts, in: createServer, call: node:fs#readFileSync, class: safe-fast, why: small }
`;

const SERVER = `import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
createServer((request, response) => {
  response.end(readFileSync(request.url ?? ''));
}).listen(80);
setInterval(() => statSync('/x'), 1000);
`;

const project = (): string => folderWith({ 'fence.audit.yaml': AUDIT, 'src/server.ts': SERVER });

function samples(): string {
  const [read, stat] = [newTally(), newTally()];
  for (let call = 1; call <= 100; call += 1) read.add(call / 10, call / 100, true);
  stat.add(3, 0.01, true);
  const counted = [read.take(), stat.take()].flatMap((taken, site) =>
    taken === undefined ? [] : [{ site, phase: 'loop' as const, counted: taken }],
  );
  const frames = [
    { file: 'file:///elsewhere/node_modules/quiet/index.js', line: 2, column: 3, function: 'load', body: false },
  ];
  const lines: readonly SampleLine[] = [
    { kind: 'process', pid: 7, thread: 0, role: 'daemon', started: [], runtime: 'node 24.0.0 test-x64' },
    { kind: 'stack', stack: 0, call: 'node:fs#openSync', frames },
    {
      kind: 'samples',
      sites: counted,
      stacks: [[0, { ...(counted[1]?.counted ?? EMPTY) }]],
      unseen: { starting: 4, budget: 0 },
    },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

const EMPTY = { count: 0, blocked: 0, inner: 0, worst: 0, cpuOfWorst: -1, wall: [], cpu: [] };

interface Played {
  readonly ended?: Ended;
  /** `unknown`: the command ends before the control can tell. */
  readonly machine?: 'quiet' | 'busy' | 'unknown';
  readonly left?: string;
}

/** The command ends when the control has looked at the clock often enough to tell. */
const LOOKS = 40;

vi.setConfig({ testTimeout: 60_000 });

async function measured(
  cwd: string,
  flags: readonly string[],
  { ended, machine = 'quiet', left = samples() }: Played = {},
) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  let time = 0;
  let looks = 0;
  const elapsed = (): number => {
    looks += 1;
    time += machine === 'busy' && looks % 3 === 0 ? 9 : 1;
    return time;
  };
  const played = async (_command: readonly string[], { env, started }: RunOptions) => {
    if (ended?.kind !== 'not-started') started();
    writeFileSync(join(env[FOLDER_VARIABLE] ?? '', 'samples-7-0.jsonl'), left);
    while (looks < LOOKS && machine !== 'unknown') await new Promise((resolve) => setTimeout(resolve, 10));
    return ended ?? ({ kind: 'exited', code: 0 } as const);
  };
  const code = await run({
    ...environmentIn(cwd),
    argv: ['measure', ...flags, '--', 'npm', 'test'],
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    measuring: { ...MEASURING, run: played },
    elapsed,
  });
  return { code, ...written, document: readFileSync(join(cwd, 'fence.audit.yaml'), 'utf8') };
}

test('the table: longest first, few samples said to be few, what is kept apart, how far to trust it', async () => {
  const { code, stdout, document } = await measured(project(), []);
  expect({ code, document }).toEqual({ code: 0, document: AUDIT });
  expect(stdout).toBe(`calls      p50      p99  worst  its cpu
  100  5.01 ms  9.95 ms  10 ms     1 ms  src/server.ts:4:16  readFileSync() in createServer  S-mjcpxp
    1     3 ms     3 ms   3 ms  0.01 ms  src/server.ts:6:19  statSync() in setInterval  S-3srg2z  · few samples

kept apart, blocking calls
  4 while starting
  1 outside the daemon: by tests, tools and libraries, not called by any function of a turn, the longest 3 ms

predicted 2 of 2 observed sites · 1 process · node 24.0.0 test-x64
control: the same work took 1 ms to 1 ms; the machine was quiet
`);
});

describe('on a busy machine', () => {
  test('the times are said not to be trusted, and nothing is written', async () => {
    const { code, stdout, stderr, document } = await measured(project(), ['--write'], { machine: 'busy' });
    expect({ code, document }).toEqual({ code: 2, document: AUDIT });
    expect(stdout).toContain('these times are not to be trusted');
    expect(stderr).toContain('nothing was written: the machine was busy with something else');
    expect(stderr).toMatch(/\nfence: 1 problem; nothing was written\.\n$/);
  });

  test('--noisy writes, and the evidence says so', async () => {
    const { code, stdout, document } = await measured(project(), ['--write', '--noisy'], { machine: 'busy' });
    expect(code).toBe(0);
    expect(document).toContain('how: fence measure -- npm test (on a busy machine)');
    expect(stdout).toContain('wrote the evidence of 1 row to fence.audit.yaml');
    expect(stdout).toMatch(/kept for rows to come: fence sync --accept S-\w+ --why/);
  });
});

test.each([
  ['contradicts', 8, 'worst-ms: 10,'],
  ['agrees with', 50, 'worst-ms: 1,'],
])('a run that %s a measured row (threshold %d ms)', async (_how, threshold, written) => {
  const evidence = '{ worst-ms: 1, samples: 900, date: 2026-11-19, how: a day in production }';
  const audit = `${AUDIT.replace('version: 1', `version: 1\nthreshold-ms: ${threshold}`).trimEnd().slice(0, -2)}, evidence: ${evidence} }\n`;
  const folder = folderWith({ 'fence.audit.yaml': audit, 'src/server.ts': SERVER });
  const { document } = await measured(folder, ['--write']);
  expect(document).toContain(written);
});

test('a run that was too short to tell: the evidence says so', async () => {
  const { code, stdout, document } = await measured(project(), ['--write'], { machine: 'unknown' });
  expect(code).toBe(0);
  expect(stdout).toContain('the run was too short to tell whether the machine was quiet');
  expect(document).toContain('how: fence measure -- npm test (short run)');
});

test('a command under which no Node process ran', async () => {
  const { code, stdout, stderr } = await measured(project(), [], { left: '', ended: { kind: 'exited', code: 3 } });
  expect(code).toBe(1);
  expect(stdout).toBe(
    `rows that ask for a measurement and whose calls were not seen to run: S-mjcpxp

no Node process ran under this command: does it start one, and does whatever starts it hand NODE_OPTIONS on?
`,
  );
  expect(stderr).toContain('the command failed (exit 3)');
});

test('what waits beside the document cannot be kept: the rows are written, and that is said', async () => {
  const folder = folderWith({ 'fence.audit.yaml': AUDIT, 'src/server.ts': SERVER, 'fence.measured.json': '{ "S-' });
  const { code, stderr, document } = await measured(folder, ['--write']);
  expect(code).toBe(2);
  expect(document).toContain('how: fence measure -- npm test');
  expect(stderr).toMatch(/\nfence: 1 problem[^;]*; not all of it was written\.\n$/);
});

test.each([
  [{ kind: 'exited', code: 3 }, 1, 'the command failed (exit 3)'],
  [{ kind: 'killed', signal: 'SIGKILL' }, 1, 'the command failed (SIGKILL)'],
  [{ kind: 'stopped', signal: 'SIGINT' }, 0, ''],
] as const)('a command that ended with %o', async (ended, exitCode, said) => {
  const { code, stderr } = await measured(project(), [], { ended });
  expect(code).toBe(exitCode);
  expect(stderr).toContain(said);
  expect(stderr).toContain('should this be killed, the samples so far are read by fence measure --from ');
});

test('a command that cannot be started', async () => {
  const { code, stderr } = await measured(project(), [], { ended: { kind: 'not-started', why: 'ENOENT' } });
  expect(code).toBe(2);
  expect(stderr).toBe(`fence: error  cannot start npm: ENOENT
  help   it is not on the PATH; npx npm runs one of node_modules
fence: 1 problem; nothing was measured.
`);
});

test.each([
  [['no-such'], 'ENOENT', 'it is not on the PATH; npx no-such runs one of node_modules'],
  [['npm test'], 'ENOENT', 'give each word by itself: fence measure -- npm test'],
  [['./run.sh'], 'ENOENT', 'there is no such file, or the program that its first line names is missing'],
  [['./run.js'], 'EACCES', 'the file is not executable; say what runs it: fence measure -- node ./run.js'],
  [['npm'], 'EAGAIN', undefined],
])('%j cannot be started: %s', (command, why, suggestion) => {
  expect(notStarted(command, why).suggestion).toBe(suggestion);
});

test('samples that are not there', async () => {
  const { code, stderr } = await runIn(project(), ['measure', '--from', 'nowhere']);
  expect(code).toBe(2);
  expect(stderr).toContain('there are no samples in ');
  expect(stderr).toContain('name the folder that measure printed when the command began');
  expect(stderr).toContain('nothing was measured');
});
