import { execFileSync, type StdioOptions } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment, FileRead, Files, Output } from '../cli/environment.ts';
import { checkOut } from './base-tree.ts';
import { buildDigest } from './build.ts';
import { DISK } from './disk.ts';
import { updateFile } from './durable-file.ts';
import { spokenFailure } from './failure.ts';
import { KEPT_FILES } from './kept-files.ts';
import { makeFolder } from './make-folder.ts';
import { MEASURING } from './measuring.ts';
import { withoutRepositoryVariables } from './repository-variables.ts';

/** The process, as the program may see it. */
export function processEnvironment(): Environment {
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: FILES,
    disk: DISK,
    kept: KEPT_FILES,
    build: buildDigest,
    now: () => new Date(),
    elapsed: () => performance.now(),
    version: packageVersion(),
    runtime: `node ${process.versions.node} ${process.platform}-${process.arch}`,
    measuring: MEASURING,
    git,
    checkOut,
  };
}

/** A reader that has seen enough (`| head -1`) is no error of ours; a full disk means that nobody has the report. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') process.once('exit', () => Object.assign(process, { exitCode: 3 }));
    open = false;
  });
  return {
    write: (text) => {
      if (open && text !== '') stream.write(text);
    },
    isTTY: stream.isTTY === true,
  };
}

const FILES: Files = {
  read: (path): FileRead => {
    try {
      return { kind: 'text', text: readFileSync(path, 'utf8') };
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', why: spokenFailure(code) };
    }
  },
  write: (path, text) => {
    try {
      makeFolder(dirname(path));
      writeFileSync(path, text);
      return undefined;
    } catch (error) {
      return spokenFailure(codeOf(error));
    }
  },
  update: updateFile,
};

function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    const env = withoutRepositoryVariables(process.env);
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio, timeout: 5000 });
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isNamed && typeof manifest.version === 'string' ? manifest.version : 'unknown';
}
