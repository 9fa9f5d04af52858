import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DISK } from '../../src/bin/disk.ts';
import { updateFile } from '../../src/bin/durable-file.ts';
import { KEPT_FILES } from '../../src/bin/kept-files.ts';
import { MEASURING } from '../../src/bin/measuring.ts';
import type { Environment, ExitCode, FileRead } from '../../src/cli/environment.ts';
import { run } from '../../src/cli/program.ts';

/** A folder of its own with these files, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = folderThatStays(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for several tests together, which remove it. */
export function folderThatStays(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fence-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process, in a world of its own. */
export async function runIn(cwd: string, argv: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
  });
  const code = await run({ ...environmentIn(cwd), argv, stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...written };
}

/** A world whose clock stands still and in which nobody listens. */
export function environmentIn(cwd: string): Environment {
  const nobody = { write: () => undefined, isTTY: false };
  return {
    argv: [],
    cwd,
    env: {},
    stdout: nobody,
    stderr: nobody,
    disk: DISK,
    kept: KEPT_FILES,
    build: () => 'a build',
    files: { read: readFile, write: writeFile, update: updateFile },
    now: () => new Date('2026-11-20T12:00:00Z'),
    elapsed: () => 0,
    version: '0.1.0',
    runtime: 'node 20.0.0 test-x64',
    measuring: MEASURING,
    git: () => undefined,
    checkOut: () => ({ kind: 'failed', why: 'there is no git' }),
  };
}

export function readFile(path: string): FileRead {
  try {
    return { kind: 'text', text: readFileSync(path, 'utf8') };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return why === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', why };
  }
}

function writeFile(path: string, text: string): string | undefined {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return undefined;
}
