import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command, and what it is measured under. */

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const FENCE = join(ROOT, 'bin/fence.js');
const RUNTIMES = join(ROOT, 'tests/measure/runtimes/node_modules');

export const TSX = join(RUNTIMES, 'tsx/dist/cli.mjs');
/** A Node that strips types. */
export const STRIPPING_NODE = strippingNode();

function strippingNode(): string {
  const folder = existsSync(RUNTIMES) ? readdirSync(RUNTIMES).find((name) => /^node-/.test(name)) : undefined;
  if (folder === undefined) throw new Error('node tests/measure/install.mjs installs what this needs');
  const unix = join(RUNTIMES, folder, 'bin/node');
  return existsSync(unix) ? unix : join(RUNTIMES, folder, 'bin/node.exe');
}

export interface MeasuredDocument {
  readonly recall: { readonly predicted: number; readonly observed: number };
  readonly off: readonly { readonly call: string; readonly category: string }[];
  readonly ended: string;
  readonly control: { readonly verdict: string };
  readonly sites: readonly SiteTimes[];
  readonly unforeseen: readonly {
    readonly calls: readonly string[];
    readonly file: string;
    readonly line: number;
    readonly why: string;
    readonly stack: readonly string[];
  }[];
  readonly apart: Readonly<
    Record<'startup' | 'worker' | 'child' | 'funnel' | 'off' | 'outside', { readonly calls: number }>
  >;
  readonly unmapped: readonly { readonly file: string; readonly calls: number }[];
  readonly untimed: readonly unknown[];
  readonly written: { readonly rows: readonly string[]; readonly waiting: readonly string[] } | null;
}

export interface SiteTimes {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly call: string;
  readonly samples: number;
  readonly few: boolean;
  readonly inner: number;
  readonly blocked: number;
  readonly p50Ms: number;
  readonly worstMs: number;
  readonly cpuP50Ms: number | null;
  readonly timed: 'call' | 'builtin';
}

export interface MeasureRun {
  readonly code: number | null;
  readonly document: MeasuredDocument;
  /** What the command printed, and what fence said. */
  readonly stderr: string;
}

/** `fence measure --json` in a folder. */
export function measure(
  folder: string,
  command: readonly string[],
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): MeasureRun {
  const argv = [FENCE, 'measure', '--json', ...flags, '--', ...command];
  const ran = spawnSync(process.execPath, argv, { cwd: folder, env: environment(env), encoding: 'utf8' });
  if (ran.stdout === '') throw new Error(`nothing was measured: ${ran.stderr}`);
  return { code: ran.status, document: JSON.parse(ran.stdout) as MeasuredDocument, stderr: ran.stderr };
}

/** `fence measure --from`, of a measurement that was killed. */
export function measureFrom(folder: string, samples: string, flags: readonly string[] = []): MeasureRun {
  const argv = [FENCE, 'measure', '--json', ...flags, '--from', samples];
  const ran = spawnSync(process.execPath, argv, { cwd: folder, env: environment({}), encoding: 'utf8' });
  return { code: ran.status, document: JSON.parse(ran.stdout) as MeasuredDocument, stderr: ran.stderr };
}

export function startMeasure(folder: string, command: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [FENCE, 'measure', '--json', '--', ...command], {
    cwd: folder,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The runner that runs these tests has settings of its own for the processes under it. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, ...more };
}
