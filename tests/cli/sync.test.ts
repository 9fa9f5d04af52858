import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { renderMeasured } from '../../src/audit/measured.ts';
import type { Files } from '../../src/cli/environment.ts';
import { sync } from '../../src/cli/sync.ts';
import { environmentIn, folderWith, type Ran, runIn } from './sandbox.ts';

/** Each opens projects, and other tests do so at the same time. */
vi.setConfig({ testTimeout: 60_000 });

const TSCONFIG = JSON.stringify({
  compilerOptions: { strict: true, target: 'es2023', module: 'nodenext', moduleResolution: 'nodenext', types: [] },
  include: ['src'],
});

const HEAD = `version: 1
daemons:
  - name: server
    entry: [src/server.ts]   # the only one
wrappers:
  - callee: src/threads.ts#toThread
    off-thread: [0]
`;

const THREADS = 'export async function toThread<T>(job: () => T): Promise<T> { return job(); }\n';

const SERVER = `import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { toThread } from './threads.ts';

createServer(async function answer(request, response) {
  const page = await toThread(() => readFileSync(request.url ?? ''));
  save(String(statSync('page').size));
  response.end(page);
}).listen(80);

function save(text: string): void {
  writeFileSync('log', text);
}
`;

const project = (sites: string, more: Readonly<Record<string, string>> = {}): string =>
  folderWith({
    'tsconfig.json': TSCONFIG,
    'fence.audit.yaml': HEAD + sites,
    'src/server.ts': SERVER,
    'src/threads.ts': THREADS,
    ...more,
  });

const documentIn = (folder: string): string => readFileSync(join(folder, 'fence.audit.yaml'), 'utf8');

/** Ids of the bare calls, by callee. */
async function idsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await runIn(folder, ['check', '--json']);
  const { sites }: { readonly sites: readonly { readonly call: string; readonly id: string }[] } = JSON.parse(stdout);
  return Object.fromEntries(sites.map(({ call, id }) => [call.replace(/.*#/, ''), id]));
}

const EVIDENCE = { 'worst-ms': 0.4, samples: 90, date: '2026-11-19', how: 'fence measure -- npm test' };

function withMeasurements(folder: string, id: string, worst = 0.4): void {
  const measurement = {
    file: 'src/server.ts',
    in: 'answer',
    call: 'src/server.ts#save',
    text: "save(String(statSync('page').size))",
    reaches: ['node:fs#writeFileSync'],
    evidence: { ...EVIDENCE, 'worst-ms': worst },
  };
  writeFileSync(join(folder, 'fence.measured.json'), renderMeasured({ [id]: measurement, 'S-other': measurement }));
}

const PIN = `  - file: src/server.ts
    in: answer
    call: node:fs#readFileSync
    class: wrapped
`;

const ROWS = `
# Calls that may stay.
sites:
  # It was removed last year.
  - file: src/old.ts
    in: gone
    call: node:fs#rmSync
    class: wrapped

  # The page's size. Takes no time.
  - { file: 'src/server.ts', in: "before", call: fs#statSync, class: safe-fast, evidence: { worst-ms: 1, samples: 9, date: 2026-11-01, how: by hand } } # small
`;

const SYNCED = `
# Calls that may stay.
sites:
  # The page's size. Takes no time.
  - { file: 'src/server.ts', in: "answer", call: fs#statSync, class: safe-fast, evidence: { worst-ms: 1, samples: 9, date: 2026-11-01, how: by hand } } # small

${PIN}`;

const UP_TO_DATE = 'fence.audit.yaml is up to date\nfence check still reports 1 bare-call\nnext: fence check\n';

describe('fence sync', () => {
  test('says what it does, keeps the rest, and has nothing left to do', async () => {
    const folder = project(ROWS);
    const ran = await runIn(folder, ['sync']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(
      `fence.audit.yaml: 3 changes
  moved      statSync() in before (src/server.ts) is not there any more; the same call stands in answer (src/server.ts:7)
  added      readFileSync() in answer (src/server.ts:6), wrapped by src/threads.ts#toThread
  dropped    rmSync() in gone (src/old.ts) was wrapped, and the call has disappeared
  comment    # It was removed last year.  (went with its row)
fence check still reports 1 bare-call
next: fence check
`,
    );
    expect(documentIn(folder)).toBe(HEAD + SYNCED);
    expect(readdirSync(folder).sort()).toEqual(['fence.audit.yaml', 'src', 'tsconfig.json']);
    expect(await runIn(folder, ['sync'])).toEqual({ code: 0, stdout: UP_TO_DATE, stderr: '' });
    expect(documentIn(folder)).toBe(HEAD + SYNCED);
  });

  test('findings that name fence sync are gone afterwards', async () => {
    const folder = project(ROWS + PIN + PIN);
    const named = ({ stdout }: Ran): number => stdout.split('mend   fence sync').length - 1;
    expect(named(await runIn(folder, ['check']))).toBe(1);
    await runIn(folder, ['sync']);
    expect(named(await runIn(folder, ['check']))).toBe(0);
  });

  test('--dry-run shows the difference and writes nothing', async () => {
    const folder = project(ROWS);
    const ran = await runIn(folder, ['sync', '--dry-run']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('--- fence.audit.yaml\n+++ fence.audit.yaml\n@@ ');
    expect(ran.stdout).toContain(`+${PIN.trimEnd().split('\n').join('\n+')}\n`);
    expect(ran.stderr).toContain('fence.audit.yaml: 3 changes, not written\n');
    expect(documentIn(folder)).toBe(HEAD + ROWS);
    const after = await runIn(project(SYNCED), ['sync', '--dry-run']);
    expect(after).toEqual({ code: 0, stdout: '', stderr: UP_TO_DATE });
  });

  test('a violation that was wrapped is pinned', async () => {
    const folder = project(`sites:\n${PIN.replace('class: wrapped', 'class: violation\n    until: 2026-01-01')}`);
    const ran = await runIn(folder, ['sync']);
    expect(ran.stdout).toContain('fixed      readFileSync() in answer (src/server.ts:6) is wrapped now');
    expect(documentIn(folder)).toBe(`${HEAD}sites:\n${PIN}`);
  });
});

describe('fence sync --accept', () => {
  test('turns a measured call into a row, and the measurement does not wait any longer', async () => {
    const folder = project(`sites:\n${PIN}`);
    const { save = '' } = await idsIn(folder);
    withMeasurements(folder, save);
    const ran = await runIn(folder, ['sync', '--accept', save, '--why', 'one line: to disk']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('accepted   save() in answer (src/server.ts:7): 0.4 ms at worst in 90 samples');
    expect(documentIn(folder)).toBe(`${HEAD}sites:
${PIN}  - file: src/server.ts
    in: answer
    call: src/server.ts#save
    text: save(String(statSync('page').size))
    reaches: [node:fs#writeFileSync]
    class: safe-fast
    why: "one line: to disk"
    evidence: { worst-ms: 0.4, samples: 90, date: 2026-11-19, how: fence measure -- npm test }
`);
    const left = JSON.parse(readFileSync(join(folder, 'fence.measured.json'), 'utf8'));
    expect(Object.keys(left.sites)).toEqual(['S-other']);
    expect((await runIn(folder, ['check', '-q'])).stdout).not.toContain('save()');
  });

  test('records a known violation until a day', async () => {
    const folder = project(`sites:\n${PIN}`);
    const { save = '', statSync = '' } = await idsIn(folder);
    const ran = await runIn(folder, ['sync', '--accept', save, statSync, '--until', '2027-01-31']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(documentIn(folder).match(/until: 2027-01-31/g)).toHaveLength(2);
    expect(await runIn(folder, ['check'])).toMatchObject({ code: 0 });
  });

  test('refuses what was not measured, and writes nothing', async () => {
    const folder = project(ROWS);
    const { save = '' } = await idsIn(folder);
    const ran = await runIn(folder, ['sync', '--accept', save, '--why', 'fast']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`${save} save() in answer (src/server.ts:7) has not been measured`);
    expect(ran.stderr).toContain('fence measure --write -- <command that runs it>');
    expect(documentIn(folder)).toBe(HEAD + ROWS);
  });

  test('refuses what is slow, and says how to record it', async () => {
    const folder = project('');
    const { save = '' } = await idsIn(folder);
    withMeasurements(folder, save, 80);
    const ran = await runIn(folder, ['sync', '--accept', save, '--why', 'fast']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`took 80 ms at worst; the threshold is 50 ms`);
    expect(ran.stderr).toContain(`fence sync --accept ${save} --until <date>`);
  });

  test('refuses measurements that cannot be read', async () => {
    const folder = project('', { 'fence.measured.json': '{' });
    const ran = await runIn(folder, ['sync', '--accept', 'S-1', '--why', 'fast']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('fence.measured.json is not JSON');
    const folderInstead = project('', { 'fence.measured.json/x': '' });
    const other = await runIn(folderInstead, ['sync', '--accept', 'S-1', '--why', 'fast']);
    expect(other.stderr).toContain('fence.measured.json cannot be read: EISDIR');
  });
});

describe('exit code 2', () => {
  test.each([
    ['a reason for nothing', ['--why', 'x'], '--accept S-7k2m9q'],
    ['no day', ['--accept', 'S-1', '--until', 'soon'], 'It takes a day, as in 2027-01-31.'],
    ['a day that is none', ['--accept', 'S-1', '--until', '2027-02-30'], 'It takes a day, as in 2027-01-31.'],
    ['no such flag', ['--acept', 'S-1'], '--accept'],
  ])('%s', async (_name, flags, text) => {
    const ran = await runIn(project(''), ['sync', ...flags]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(text);
  });

  test.each([
    ['a document with a mistake', { 'fence.audit.yaml': `${HEAD}sits: []\n` }, 'did you mean "sites"?'],
    ['no document', {}, 'fence init'],
  ])('%s', async (_name, files, text) => {
    const folder = folderWith({ 'tsconfig.json': TSCONFIG, 'src/server.ts': SERVER, ...files });
    const ran = await runIn(folder, ['sync']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(text);
  });
});

describe('a document that somebody edits while fence works', () => {
  /** Runs sync in a world where the document is edited by hand just before it is written. */
  async function syncWhile(folder: string, byHand: (text: string) => string) {
    const path = join(folder, 'fence.audit.yaml');
    const environment = environmentIn(folder);
    const written = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof written) => ({
      write: (text: string) => {
        written[name] += text;
      },
      isTTY: false,
    });
    const update: Files['update'] = (file, edit) => {
      writeFileSync(path, byHand(documentIn(folder)));
      return environment.files.update(file, edit);
    };
    const files = { ...environment.files, update };
    const code = await sync(
      { accept: [], workers: false, dryRun: false, color: 'auto', cache: true },
      { ...environment, files, stdout: stream('stdout'), stderr: stream('stderr') },
    );
    return { code, ...written };
  }

  test('keeps what was written elsewhere', async () => {
    const folder = project(ROWS);
    const ran = await syncWhile(folder, (text) =>
      text.replace('# Calls that may stay.', '# Calls that may stay for now.'),
    );
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(documentIn(folder)).toBe(HEAD + SYNCED.replace('may stay.', 'may stay for now.'));
  });

  test('keeps a row that was changed, and says so', async () => {
    const folder = project(ROWS);
    const ran = await syncWhile(folder, (text) =>
      text.replace('in: gone\n', 'in: gone\n    why: look at this first\n'),
    );
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('fence.audit.yaml: 2 changes');
    expect(ran.stderr).toContain('was changed by somebody else meanwhile; it was left as it is');
    expect(documentIn(folder)).toContain('why: look at this first');
  });

  test('is left alone when it does not parse any more', async () => {
    const folder = project(ROWS);
    const ran = await syncWhile(folder, (text) => `${text}sits: []\n`);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('did you mean "sites"?');
    expect(documentIn(folder)).toBe(`${HEAD}${ROWS}sits: []\n`);
  });
});
