import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/sandbox.ts';
import { type MeasuredDocument, measure, STRIPPING_NODE } from './scene.ts';

/** Small programs, run: what is measured in them, what is kept apart, and what is written. */

const TSCONFIG = JSON.stringify({
  compilerOptions: { allowJs: true, module: 'nodenext', noEmit: true, strict: true },
  include: ['src'],
});

const AUDIT = `version: 1
project: tsconfig.json
daemons:
  - name: server
    entry: [src/server.js]
sites:
  - file: src/server.js      # measured by nobody yet
    in: serve
    call: node:fs#readFileSync
    class: safe-fast
    why: a small file
`;

/** A library that blocks, of which the catalogue knows nothing. */
const LIBRARY = {
  'node_modules/quiet/package.json': '{ "name": "quiet", "main": "index.js" }',
  'node_modules/quiet/index.js': "const fs = require('fs');\nexports.load = () => fs.readFileSync(__filename);\n",
};

const SERVING = `
readFileSync(FILE);                       // at startup

async function serve() {
  for (let turn = 0; turn < 40; turn += 1) {
    await later(1);
    readFileSync(FILE);
  }
  load();                                 // the library's own
}

const thread = new Worker(WORKER);
const child = fork(CHILD);
setImmediate(serve);
`;

const ESM = {
  'package.json': '{ "type": "module" }',
  'src/server.js': `import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { load } from 'quiet';
const FILE = fileURLToPath(import.meta.url);
const WORKER = new URL('./thread.js', import.meta.url);
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
${SERVING.replace('new Worker(WORKER)', "new Worker(new URL('./thread.js', import.meta.url))")}`,
  'src/thread.js':
    "import { readFileSync } from 'node:fs';\nsetTimeout(() => readFileSync(process.argv[1] ?? ''), 20);\n",
  'src/child.js':
    "import { readFileSync } from 'node:fs';\nsetTimeout(() => readFileSync(process.argv[1] ?? ''), 20);\n",
};

const COMMON = {
  'package.json': '{ "type": "commonjs" }',
  'src/server.js': `const { fork } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: later } = require('node:timers/promises');
const { Worker } = require('node:worker_threads');
const { load } = require('quiet');
const FILE = __filename;
const CHILD = join(__dirname, 'child.js');
${SERVING.replace('new Worker(WORKER)', "new Worker(join(__dirname, 'thread.js'))")}`,
  'src/thread.js': "const fs = require('node:fs');\nsetTimeout(() => fs.readFileSync(__filename), 20);\n",
  'src/child.js': "const fs = require('node:fs');\nsetTimeout(() => fs.readFileSync(__filename), 20);\n",
};

const project = (files: Readonly<Record<string, string>>, audit = AUDIT) =>
  folderWith({ 'tsconfig.json': TSCONFIG, 'fence.audit.yaml': audit, ...LIBRARY, ...files });

const NODE = [process.execPath, 'src/server.js'];

test.each([
  ['ES modules', ESM],
  ['CommonJS', COMMON],
])(
  '%s: the loop is measured, startup, the thread and the child are kept apart, a surprise is listed',
  (_name, files) => {
    const { code, document } = measure(project(files), NODE);
    expect({ code, untimed: document.untimed }).toEqual({ code: 0, untimed: [] });
    expect(ranSites(document)).toEqual([
      { file: 'src/server.js', call: 'node:fs#readFileSync', samples: 40, blocked: 40 },
    ]);

    expect(document.apart.startup.calls).toBeGreaterThan(0);
    expect(document.apart.worker.calls).toBe(1);
    expect(document.apart.child.calls).toBeGreaterThan(0);

    const [unforeseen, ...others] = document.unforeseen;
    expect(others).toEqual([]);
    expect(unforeseen).toMatchObject({ calls: ['node:fs#readFileSync'], file: 'src/server.js', why: 'package' });
    expect(unforeseen?.stack.map((frame) => frame.replace(/ .*/, ''))).toEqual(['exports.load', 'serve']);
    expect(lineOf(files['src/server.js'], unforeseen?.line ?? 0)).toContain('load();');
    expect(document.recall).toEqual({ predicted: 1, observed: 2 });
  },
);

function ranSites({ sites }: MeasuredDocument) {
  return sites.map(({ file, call, samples, blocked }) => ({ file, call, samples, blocked }));
}

const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? '';

/** Runs a module as test runners do: as a script of its own making, for the value that the script has. */
const RUNNER = `const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const file = require('node:path').resolve('src/server.js');
const text = '({ run(require, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n} })';
const { run } = process.argv[2] === 'Script'
  ? new vm.Script(text, { filename: file }).runInThisContext()
  : vm.runInThisContext(text, { filename: file });
run(require, file, require('node:path').dirname(file));
`;

test.each(['Script', 'runInThisContext'])('a module that a test runner runs through vm: %s', (way) => {
  const server = COMMON['src/server.js'].replace(/const thread = .*\n.*fork.*\n/, '');
  const folder = project({ ...COMMON, 'src/server.js': server, 'runner.cjs': RUNNER });
  const { code, document, stderr } = measure(folder, [process.execPath, 'runner.cjs', way]);
  expect({ code, failure: /Error/.exec(stderr)?.[0] }).toEqual({ code: 0, failure: undefined });
  expect(ranSites(document)).toEqual([
    { file: 'src/server.js', call: 'node:fs#readFileSync', samples: 40, blocked: 40 },
  ]);
  expect(document.recall).toEqual({ predicted: 1, observed: 2 });
});

const DATABASE = `import { DatabaseSync } from 'node:sqlite';
import { setTimeout as later } from 'node:timers/promises';

async function serve() {
  await later(1);
  const database = new DatabaseSync(':memory:');
  const statement = database.prepare('select 1 as one');
  statement.get();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

setImmediate(serve);
`;

test('builtins that are classes and globals are known to block', () => {
  const folder = project({ ...ESM, 'src/server.js': DATABASE });
  const { document } = measure(folder, [STRIPPING_NODE, 'src/server.js']);
  expect(document.sites.map(({ call, blocked }) => [call, blocked])).toEqual([
    ['node:sqlite#DatabaseSync', 1],
    ['node:sqlite#DatabaseSync.prepare', 1],
    ['node:sqlite#StatementSync.get', 1],
    ['lib#Atomics.wait', 1],
  ]);
  expect(document.recall).toEqual({ predicted: 4, observed: 4 });
});

/** A template engine that the catalogue knows, in a category that is off; it reads files besides. */
const ENGINE = {
  'node_modules/ejs/package.json': '{ "name": "ejs", "main": "index.js" }',
  'node_modules/ejs/index.js': `const fs = require('fs');
exports.render = (text) => fs.existsSync(__filename) && text;
exports.tidy = () => fs.existsSync(__dirname);
`,
};
const RENDERING = `import { setTimeout as later } from 'node:timers/promises';
import { render, tidy } from 'ejs';
const page = () => render('hello');

async function serve() {
  await later(1);
  page();
  tidy(render('x'));
}

setImmediate(serve);
`;

test('what a call does whose category is off is no surprise, unless the category is on', () => {
  const files = { ...ESM, ...ENGINE, 'src/server.js': RENDERING };
  const off = measure(project(files), NODE).document;
  expect(off.off).toEqual([{ call: 'ejs#render', category: 'cpu-by-size' }]);
  expect({ calls: off.apart.off.calls, recall: off.recall }).toEqual({
    calls: 2,
    recall: { predicted: 0, observed: 1 },
  });
  expect(lineOf(RENDERING, off.unforeseen[0]?.line ?? 0)).toContain('tidy(');

  const on = measure(project(files, `${AUDIT}catalogue:\n  enable: [cpu-by-size]\n`), NODE).document;
  expect({ calls: on.apart.off.calls, recall: on.recall }).toEqual({ calls: 0, recall: { predicted: 2, observed: 3 } });
});

describe('--write', () => {
  test('gives a row that asks its evidence, and the document keeps everything else', () => {
    const folder = project(ESM);
    const { document } = measure(folder, NODE, ['--write', '--noisy']);
    expect(document.written).toMatchObject({ rows: [document.sites[0]?.id], waiting: [] });
    const written = readFileSync(join(folder, 'fence.audit.yaml'), 'utf8');
    const evidence = /\n {4}evidence:(.*)$/s.exec(written)?.[1] ?? '';
    expect(written.replace(/\n {4}evidence:.*$/s, '\n')).toBe(AUDIT);
    expect(evidence).toContain('samples: 40');
    expect(evidence).toContain(`fence measure -- ${NODE.join(' ')}`);
    expect(evidence).toMatch(/runtime: node \d+/);
  });

  test('keeps what has no row for it to come', () => {
    const folder = project(ESM, AUDIT.replace(/sites:.*$/s, ''));
    const { document } = measure(folder, NODE, ['--write', '--noisy']);
    const [site] = document.sites;
    expect(document.written).toEqual({ rows: [], waiting: [site?.id], slower: [] });
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'fence.measured.json'), 'utf8'));
    expect(kept).toMatchObject({ version: 1, sites: { [site?.id ?? '']: { in: 'serve', evidence: { samples: 40 } } } });
  });

  test('writes nothing where nothing ran', () => {
    const folder = project(ESM);
    const { code, document } = measure(folder, [process.execPath, '-e', '1'], ['--write', '--noisy']);
    expect({ code, written: document.written }).toEqual({ code: 0, written: { rows: [], waiting: [], slower: [] } });
    expect(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).toBe(AUDIT);
  });
});

describe('the command', () => {
  test('that fails is said to have failed', () => {
    const { code, document, stderr } = measure(project(ESM), [process.execPath, '-e', 'process.exit(7)']);
    expect({ code, ended: document.ended }).toEqual({ code: 1, ended: 'exit 7' });
    expect(stderr).toContain('fence: the command failed (exit 7); what it did until then is measured');
  });

  test('that is not there', () => {
    const { code, document, stderr } = measure(project(ESM), ['no-such-command']);
    expect({ code, document }).toMatchObject({ code: 2, document: { ok: false, errors: [{ code: 'not-measured' }] } });
    expect(stderr).toContain('cannot start no-such-command: ENOENT');
  });

  test("has its own output on fence's stderr", () => {
    expect(measure(project(ESM), [process.execPath, '-e', 'console.log("spoken")']).stderr).toContain('spoken\n');
  });
});
