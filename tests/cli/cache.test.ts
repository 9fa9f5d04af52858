import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { keptAnalysis } from '../../src/cli/cache/analysed.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { projectOptions } from '../../src/cli/flags.ts';
import { locate } from '../../src/cli/location.ts';
import type { ProjectOptions } from '../../src/cli/options.ts';
import { run } from '../../src/cli/program.ts';
import { readAudit } from '../../src/cli/read-audit.ts';
import { environmentIn, folderThatStays, folderWith, runIn } from './sandbox.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PROJECT = {
  'package.json': '{ "name": "top", "workspaces": ["packages/*"] }',
  'tsconfig.base.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
  'tsconfig.json': '{ "extends": ["./tsconfig.base.json", "./tsconfig.local.json"], "include": ["src"] }',
  'tsconfig.local.json': '{}',
  'fence.audit.yaml': `version: 1
daemons:
  - name: server
    entry: [src/jobs/*.ts]
`,
  'src/jobs/poll.ts': `import { save } from '~/store';
import { tell } from 'tell';
export async function poll(): Promise<void> {
  save('a');
  tell('a');
}
setInterval(poll, 1000);
`,
  'src/store/index.ts': `import { writeFileSync } from 'node:fs';
export function save(text: string): void {
  writeFileSync('a', text);
}
`,
  'packages/tell/package.json': '{ "name": "tell", "main": "dist/index.js" }',
  'packages/tell/src/index.ts': `import { appendFileSync } from 'node:fs';
export function tell(text: string): void {
  appendFileSync('b', text);
}
`,
  'node_modules/.keep': '',
};

const WHERE = 'node_modules/.cache/fence';

interface Checked {
  readonly code: number;
  readonly kept: boolean;
  readonly calls: readonly string[];
  readonly rules: readonly string[];
  readonly stderr: string;
}

/** Checks the project and tells whether the analysis was one that had been kept. */
async function check(cwd: string, args: readonly string[] = [], world: Partial<Environment> = {}): Promise<Checked> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  const argv = ['check', '--json', '--timings', ...args];
  const code = await run({
    ...environmentIn(cwd),
    ...world,
    argv,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  const { timings = {}, sites, findings } = JSON.parse(written.stdout);
  return {
    code,
    kept: 'cache' in timings && !('facts' in timings),
    calls: sites.map((site: { call: string }) => site.call),
    rules: findings.map((finding: { rule: string }) => finding.rule).sort(),
    stderr: written.stderr,
  };
}

const entriesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function add(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** One project and what was kept of it, to which each test below does something. */
let folder: string;
let pristine: string;
const cacheFile = () => join(folder, WHERE, readdirSync(join(folder, WHERE))[0] ?? 'none');

beforeAll(async () => {
  folder = folderThatStays(PROJECT);
  expect(await check(folder)).toMatchObject({
    code: 1,
    kept: false,
    calls: ['src/store/index.ts#save', 'packages/tell/src/index.ts#tell'],
  });
  const aside = folderThatStays({});
  pristine = join(aside, 'kept');
  copyFileSync(cacheFile(), pristine);
  return () => {
    for (const each of [folder, aside]) rmSync(each, { recursive: true });
  };
});

/** Whether a run would use what was kept, without the run. */
function isKept(cwd: string, given: Partial<ProjectOptions> = {}, world: Partial<Environment> = {}): boolean {
  const environment = { ...environmentIn(cwd), ...world };
  const options = projectOptions(given);
  const location = locate(options, environment);
  const audit = readAudit(location, options, environment);
  if (!audit.ok) throw new Error('the document is no good');
  return keptAnalysis({ root: location.root, audit: audit.value, options, environment }) !== undefined;
}

/** Whether it would after a change, which is taken back. */
function isKeptAfter(change: () => void, undo: () => void): boolean {
  change();
  try {
    return isKept(folder);
  } finally {
    undo();
  }
}

/** Checks after a change, and takes that back together with whatever was kept meanwhile. */
async function checkAfter(change: () => void, undo: () => void): Promise<Checked> {
  const file = cacheFile();
  change();
  try {
    return await check(folder);
  } finally {
    undo();
    rmSync(file, { force: true, recursive: true });
    copyFileSync(pristine, file);
  }
}

describe('while nothing has changed', () => {
  test('the analysis is used again', async () => {
    expect(await check(folder)).toMatchObject({
      code: 1,
      kept: true,
      calls: ['src/store/index.ts#save', 'packages/tell/src/index.ts#tell'],
    });
  });

  test('the document is judged anew', async () => {
    const before = PROJECT['fence.audit.yaml'];
    const row = `sites:
  - { file: src/jobs/poll.ts, in: poll, call: src/store/index.ts#save, class: wrapped }
`;
    const ran = await checkAfter(
      () => writeFileSync(join(folder, 'fence.audit.yaml'), `# words\n${before}threshold-ms: 7\n${row}`),
      () => writeFileSync(join(folder, 'fence.audit.yaml'), before),
    );
    expect(ran).toMatchObject({ code: 1, kept: true, rules: ['bare-call', 'unwrapped'] });
  });

  test('--no-cache analyses, and keeps nothing', async () => {
    const before = statSync(cacheFile()).mtimeMs;
    expect(await check(folder, ['--no-cache'])).toMatchObject({ code: 1, kept: false });
    expect(statSync(cacheFile()).mtimeMs).toBe(before);
    expect(readdirSync(join(folder, WHERE))).toHaveLength(1);
  });
});

const replaced = (path: keyof typeof PROJECT, from: string, to: string) => ({
  change: () => edit(folder, path, (text) => text.replace(from, to)),
  undo: () => writeFileSync(join(folder, path), PROJECT[path]),
});
const added = (path: string, text: string) => ({
  change: () => add(folder, path, text),
  undo: () => rmSync(join(folder, path)),
});

describe('the program is analysed anew when', () => {
  test('a source has changed, of the same length and age', () => {
    const path = join(folder, 'src/store/index.ts');
    const { atime, mtime } = statSync(path);
    const { change, undo } = replaced('src/store/index.ts', "writeFileSync('a'", "writeFileSync('z'");
    const aged = () => {
      change();
      utimesSync(path, atime, mtime);
    };
    expect(isKeptAfter(aged, undo)).toBe(false);
  });

  test.each([
    [
      'a file is there that an import would rather mean',
      added('src/store.ts', 'export const save = (text: string) => text;\n'),
    ],
    ['a file matches the glob of an entry', added('src/jobs/other.ts', "import '~/store';\n")],
    ['a file matches the include of the tsconfig', added('src/unused.ts', 'export {};\n')],
    ['a package.json is nearer', added('src/package.json', '{ "type": "module" }')],
    ['a tsconfig is nearer', added('src/jobs/tsconfig.json', '{}')],
    [
      'a package of the workspace is new',
      {
        ...added('packages/other/package.json', '{ "name": "other" }'),
        undo: () => rmSync(join(folder, 'packages/other'), { recursive: true }),
      },
    ],
    ['a package is renamed', replaced('packages/tell/package.json', '"tell"', '"told"')],
    ['what the tsconfig extends says something else', replaced('tsconfig.base.json', './src/*', './source/*')],
    ['the tsconfig extends less', replaced('tsconfig.json', ', "./tsconfig.local.json"', '')],
    ['a glob of the document is another', replaced('fence.audit.yaml', 'src/jobs/*.ts', 'src/jobs/p*.ts')],
    [
      'the document names a function',
      replaced('fence.audit.yaml', 'version: 1', 'version: 1\nstartup: [src/store/index.ts#save]'),
    ],
    [
      'a category is off',
      replaced('fence.audit.yaml', 'version: 1', 'version: 1\ncatalogue: { disable: [fs-metadata] }'),
    ],
  ])('%s', (_name, { change, undo }) => {
    expect(isKeptAfter(change, undo)).toBe(false);
    expect(isKept(folder)).toBe(true);
  });

  test('a file is gone', async () => {
    const path = join(folder, 'packages/tell/src/index.ts');
    const away = () => renameSync(path, `${path}.away`);
    const back = () => renameSync(`${path}.away`, path);
    expect(await checkAfter(away, back)).toMatchObject({ kept: false, calls: ['src/store/index.ts#save'] });
  });

  test('another entry is asked for', () => {
    expect(isKept(folder, { entry: ['src/jobs/poll.ts'] })).toBe(false);
  });

  test.each([
    ['fence is of another version', { version: '0.2.0' }],
    ['it is another build of it', { build: () => 'another build' }],
    ['Node is another', { runtime: 'node 22.0.0 test-x64' }],
  ])('%s', (_name, world) => {
    expect(isKept(folder, {}, world)).toBe(false);
  });

  test.each([
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['was cut off', (file: string) => truncateSync(file, statSync(file).size - 1)],
    [
      'was altered',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    [
      'is a link',
      (file: string) => {
        rmSync(file);
        symlinkSync(pristine, file);
      },
    ],
    [
      'is a folder',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('what was kept %s', (_name, spoil) => {
    const file = cacheFile();
    const back = () => {
      rmSync(file, { recursive: true });
      copyFileSync(pristine, file);
    };
    expect(isKeptAfter(() => spoil(file), back)).toBe(false);
    expect(isKept(folder)).toBe(true);
  });

  test('what was kept is a link, which is replaced and not written through', async () => {
    const file = cacheFile();
    const target = join(dirname(pristine), 'target');
    writeFileSync(target, 'mine');
    rmSync(file);
    symlinkSync(target, file);
    expect(await check(folder)).toMatchObject({ code: 1, kept: false, stderr: '' });
    expect(readFileSync(target, 'utf8')).toBe('mine');
    rmSync(target);
    expect(isKept(folder)).toBe(true);
  });

  test('what was kept is of another program', async () => {
    const other = folderWith(PROJECT);
    await check(other);
    expect(isKept(other)).toBe(true);
    const file = join(other, WHERE, readdirSync(join(other, WHERE))[0] ?? 'none');
    copyFileSync(pristine, file);
    expect(isKept(other)).toBe(false);
  });
});

describe('where it is kept', () => {
  const { 'node_modules/.keep': _, ...UNINSTALLED } = PROJECT;

  test('nowhere in a project without node_modules', async () => {
    const bare = folderWith(UNINSTALLED);
    const before = readdirSync(bare, { recursive: true });
    expect(await check(bare)).toMatchObject({ code: 1, kept: false });
    expect(readdirSync(bare, { recursive: true })).toEqual(before);
  });

  test.each(['kept/for/later', 'src', '.'])('in a folder of the program that is named: %s', async (location) => {
    const bare = folderWith(UNINSTALLED);
    const args = ['--cache-location', location];
    expect(await check(bare, args)).toMatchObject({ code: 1, kept: false });
    expect(isKept(bare, { cacheLocation: location })).toBe(true);
    expect(isKept(bare)).toBe(false);
  });

  test.each(['tsconfig.json/kept', '/proc/kept'])(
    'nowhere where there is no writing, and nobody is told: %s',
    async (location) => {
      expect(await check(folder, ['--cache-location', location])).toMatchObject({ code: 1, kept: false, stderr: '' });
    },
  );

  test('two runs at once keep one analysis', async () => {
    const location = folderWith({});
    const args = ['--cache-location', location];
    const both = await Promise.all([check(folder, args), check(folder, args)]);
    expect(both.map(({ code }) => code)).toEqual([1, 1]);
    expect(isKept(folder, { cacheLocation: location })).toBe(true);
    expect(entriesIn(location)).toHaveLength(1);
  });

  test('the oldest go', async () => {
    const location = folderWith({});
    const { kept } = environmentIn(folder);
    for (let age = 20; age > 0; age -= 1) {
      kept.write(location, `${age}.fence-cache`, Buffer.from(`${age}`));
      utimesSync(join(location, `${age}.fence-cache`), 0, 1000 - age);
    }
    kept.write(location, 'new.fence-cache', Buffer.from('new'));
    const left = ['new', ...Array.from({ length: 7 }, (_each, index) => `${index + 1}`)];
    expect(readdirSync(location).sort()).toEqual(left.map((name) => `${name}.fence-cache`).sort());
    expect(kept.read(location, 'new.fence-cache')?.toString()).toBe('new');
  });
});

describe('another command', () => {
  test.each([[['why', 'src/jobs/poll.ts:4']], [['report']]])('%s says the same of what was kept', async (argv) => {
    const fresh = await runIn(folder, [...argv, '--no-cache']);
    expect(await runIn(folder, argv)).toEqual(fresh);
  });
});
