import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

// What the probe costs: a daemon that makes 10,000 synchronous file calls a second, in its first seconds and when it has
// warmed up, and calls without a pause between them; with `fence measure` and without, in turn. Needs a build.
//
//     npm run bench:probe -- --runs 5

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const FENCE = path.join(import.meta.dirname, '../../bin/fence.js');

const SERVER = `import { readFileSync, statSync, writeFileSync } from 'node:fs';

const FILE = process.env.BENCH_FILE;
const PER_TURN = 100;
const PAUSE_MS = 10;
const TURNS = 300;

/** 10,000 calls a second: a hundred in each turn, a turn every ten milliseconds. */
async function paced() {
  const begun = performance.now();
  const used = processorTime();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let call = 0; call < PER_TURN; call += 1) readFileSync(FILE);
    const next = begun + (turn + 1) * PAUSE_MS;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  return { calls: TURNS * PER_TURN, wall: performance.now() - begun, cpu: processorTime() - used };
}

function dense() {
  const calls = 200_000;
  const used = processorTime();
  for (let call = 0; call < calls; call += 1) statSync(FILE);
  return { calls, cpu: processorTime() - used };
}

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

setImmediate(async () => {
  const [first, warm] = [await paced(), await paced()];
  writeFileSync(process.env.BENCH_RESULT, JSON.stringify({ first, warm, dense: dense() }));
});
`;

const FILES = {
  'package.json': '{ "type": "module" }',
  'tsconfig.json':
    '{ "compilerOptions": { "allowJs": true, "module": "nodenext", "noEmit": true }, "include": ["src"] }',
  'fence.audit.yaml': 'version: 1\nproject: tsconfig.json\ndaemons:\n  - { name: bench, entry: [src/server.js] }\n',
  'src/server.js': SERVER,
  'data.txt': 'x'.repeat(16 * 1024),
};

const folder = mkdtempSync(path.join(tmpdir(), 'fence-bench-probe-'));
try {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const runs = Array.from({ length: Number(values.runs) }, () => ({
    bare: run([process.execPath, 'src/server.js']),
    probed: run([process.execPath, FENCE, 'measure', '--json', '--', process.execPath, 'src/server.js']),
  }));
  report(runs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run([program, ...argv]) {
  const result = path.join(folder, 'result.json');
  const env = { ...process.env, BENCH_RESULT: result, BENCH_FILE: path.join(folder, 'data.txt') };
  const ran = spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  if (ran.stdout !== '' && JSON.parse(ran.stdout).sites.length < 2) throw new Error(`not all was timed: ${ran.stdout}`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

/** The least of each, for whatever else the machine does only adds to what a run uses. */
function report(runs) {
  const [model] = cpus().map((cpu) => cpu.model);
  const callOf = ({ cpu, calls }) => (cpu * 1000) / calls;
  const bare = least(runs.map((run) => callOf(run.bare.dense)));
  const probed = least(runs.map((run) => callOf(run.probed.dense)));
  console.log(
    `a call without pauses      ${bare.toFixed(2)} µs, with the probe ${probed.toFixed(2)} µs: ${(probed - bare).toFixed(2)} µs more`,
  );
  console.log(`10,000 calls a second      ${pacedLine(runs, 'warm')}`);
  console.log(`  in the first 3 seconds   ${pacedLine(runs, 'first')}`);
  console.log(`least of ${runs.length}, in turn; node ${process.versions.node}; ${cpus().length} × ${model}`);
}

/** Processor time as a share of the time that passed, and what the probe adds to what the daemon used without it. */
function pacedLine(runs, part) {
  const share = (ran) => ran[part].cpu / ran[part].wall;
  const bare = least(runs.map((run) => share(run.bare)));
  const probed = least(runs.map((run) => share(run.probed)));
  const more = `${percent(probed / bare - 1)} more, ${percent(probed - bare)} of the loop's time`;
  return `${percent(bare)} of a processor, with the probe ${percent(probed)}: ${more}`;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}

function least(numbers) {
  return Math.min(...numbers);
}
