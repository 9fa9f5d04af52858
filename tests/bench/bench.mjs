import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { linesOf, syntheticFiles, writeFiles } from './synthetic.mjs';

// npm run bench -- [<project> --entry <module> -p <tsconfig> [--tsc-project <tsconfig>]] [--runs <n>]
// A cold `fence check`, and one that finds its analysis kept, against `tsc --noEmit` on the same project, in turn. Prints
// medians, and the ratio of the cold one; asserts nothing.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = new URL('./usage.mjs', import.meta.url).href;
const require = createRequire(import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entry: { type: 'string', multiple: true, default: [] },
    project: { type: 'string', short: 'p', default: 'tsconfig.json' },
    'tsc-project': { type: 'string' },
    audit: { type: 'string' },
    runs: { type: 'string', default: '5' },
  },
});

// A build info file of an earlier run would make tsc skip what it knows.
const COLD = ['--incremental', 'false', '--composite', 'false', '--ignoreDeprecations', '6.0'];

const scratch = mkdtempSync(join(tmpdir(), 'fence-bench-'));
try {
  report(measured(projectOf(positionals[0])));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function projectOf(path) {
  if (path !== undefined) return { folder: resolve(path), name: path, entries: values.entry };
  const files = syntheticFiles({ typeRoots: [join(ROOT, 'node_modules/@types')] });
  const folder = join(scratch, 'synthetic');
  writeFiles(files, folder);
  const name = `synthetic: ${files.size} files, ${linesOf(files).toLocaleString('en')} lines`;
  return { folder, name, entries: ['src/server.ts'] };
}

function measured(project) {
  const { folder, entries } = project;
  const audit = values.audit === undefined ? [] : ['--audit', values.audit];
  const named = entries.flatMap((entry) => ['--entry', entry]);
  const fence = [join(ROOT, 'bin/fence.js'), 'check', '-p', values.project, '--json', ...audit, ...named];
  const again = [...fence, '--cache-location', join(scratch, 'cache')];
  timed(again, folder, [0, 1]);
  const contenders = [
    { name: 'fence check', argv: [...fence, '--no-cache'], good: [0, 1] },
    { name: 'again', argv: again, good: [0, 1] },
    {
      name: 'tsc --noEmit',
      argv: [require.resolve('typescript/bin/tsc'), '--noEmit', ...COLD, '-p', values['tsc-project'] ?? values.project],
    },
  ].map((contender) => ({ ...contender, runs: [] }));
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const { argv, good, runs } of contenders) runs.push(timed(argv, folder, good));
  }
  return { project, contenders };
}

/** One run in a process of its own: wall and CPU time in seconds, peak memory in MB. */
function timed(argv, cwd, good) {
  const usage = join(scratch, 'usage.json');
  const env = { ...process.env, BENCH_USAGE: usage };
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, ...argv], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const wall = (performance.now() - started) / 1000;
  if (!existsSync(usage) || (good !== undefined && !good.includes(status))) {
    throw new Error(`${argv.join(' ')} ended with ${status}\n${stdout.slice(0, 2000)}${stderr}`);
  }
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(usage);
  return { wall, cpu, memory, status };
}

function report({ project, contenders }) {
  const rows = contenders.map(({ name, runs }) => ({
    name,
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
    status: runs[0].status,
  }));
  const [fence, , tsc] = rows;
  const { version } = require('typescript/package.json');
  const [{ model }] = cpus();
  console.log(project.name);
  console.log(line('', 'wall', 'CPU', 'peak memory', 'exit code'));
  for (const { name, wall, cpu, memory, status } of rows) {
    console.log(line(name, `${wall.toFixed(1)} s`, `${cpu.toFixed(1)} s`, `${memory.toFixed(0)} MB`, String(status)));
  }
  const ratio = (of) => (of(fence) / of(tsc)).toFixed(2);
  console.log(
    line(
      'ratio',
      ratio(({ wall }) => wall),
      ratio(({ cpu }) => cpu),
      ratio(({ memory }) => memory),
      '',
    ),
  );
  console.log(`medians of ${values.runs}, in turn; node ${process.versions.node}, typescript ${version}`);
  console.log(`${cpus().length} × ${model}`);
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function line(name, ...cells) {
  return `${name.padEnd(14)}${cells.map((cell) => cell.padStart(13)).join('')}`.trimEnd();
}
