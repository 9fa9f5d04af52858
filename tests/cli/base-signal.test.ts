import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from './sandbox.ts';

const FENCE = fileURLToPath(new URL('../../bin/fence.js', import.meta.url));

function git(cwd: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
}

/** Waits until something is in the folder. */
async function filled(folder: string): Promise<void> {
  while (readdirSync(folder).length === 0) await later(5);
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s while a base is judged leaves no copy of it behind', async (signal) => {
  const folder = folderWith({ 'src/server.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n" });
  git(folder, 'init', '-q');
  git(folder, 'add', '--all');
  git(folder, 'commit', '-qm', 'base');
  const temporary = mkdtempSync(join(tmpdir(), 'fence-signal-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const env = { ...process.env, TMPDIR: temporary };
  const argv = [FENCE, 'check', '--base', 'HEAD', '--entry', 'src/server.ts'];
  const child = spawn(process.execPath, argv, { cwd: folder, env, stdio: 'ignore' });
  await filled(temporary);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(readdirSync(temporary)).toEqual([]);
});
