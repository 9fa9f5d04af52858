import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ended, Measuring, RunOptions } from '../cli/measure/measuring.ts';
import { makeSampleFolder, removeFolder } from './sample-folders.ts';

export const MEASURING: Measuring = {
  probe: new URL('../probe/preload.js', import.meta.url).href,
  makeFolder: () => makeSampleFolder(realpathSync(tmpdir())),
  removeFolder,
  filesIn,
  realPath: (path) => realpathSync(path),
  run,
};

function filesIn(path: string): ReadonlyMap<string, string> {
  try {
    const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(files.map(({ name }) => [name, readFileSync(join(path, name), 'utf8')]));
  } catch {
    return new Map();
  }
}

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs until the command has ended, whatever signals arrive: what was measured must still be read. */
function run([program = '', ...argv]: readonly string[], { cwd, env, started }: RunOptions): Promise<Ended> {
  return new Promise((resolve) => {
    let stopped: string | undefined;
    const child = spawn(program, argv, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['inherit', process.stderr, 'inherit'],
      shell: process.platform === 'win32',
    });
    const listeners = PASSED_ON.map((signal) => {
      const passOn = (): void => {
        stopped = signal;
        // A terminal sends Ctrl-C to everybody in front of it, the command among them.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      };
      process.on(signal, passOn);
      return () => process.off(signal, passOn);
    });
    const end = (ended: Ended): void => {
      for (const remove of listeners) remove();
      resolve(ended);
    };
    child.once('spawn', started);
    child.once('error', (error) => end({ kind: 'not-started', why: codeOf(error) }));
    child.once('exit', (code, signal) =>
      end(stopped === undefined ? endOf(code, signal) : { kind: 'stopped', signal: stopped }),
    );
  });
}

/** A shell in between says 128 and the signal's number. */
function endOf(code: number | null, signal: NodeJS.Signals | null): Ended {
  if (signal !== null) return { kind: 'killed', signal };
  const told = Object.entries(constants.signals).find(([, number]) => number + 128 === code)?.[0];
  return told === undefined ? { kind: 'exited', code: code ?? 0 } : { kind: 'killed', signal: told };
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}
