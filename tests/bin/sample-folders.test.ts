import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeSampleFolder } from '../../src/bin/sample-folders.ts';

/** What killed measurements leave behind goes when nobody will read it any more. */

const HOUR = 3600;

/** A process that has ended. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

function scene(): string {
  const parent = mkdtempSync(join(tmpdir(), 'fence-folders-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return parent;
}

function left(parent: string, name: string, hoursAgo: number): string {
  const folder = join(parent, name);
  const time = Date.now() / 1000 - hoursAgo * HOUR;
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.json'), '{}');
  for (const path of [join(folder, 'plan.json'), folder]) utimesSync(path, time, time);
  return folder;
}

test('a folder is named after the process that measures', () => {
  expect(basename(makeSampleFolder(scene()))).toMatch(new RegExp(`^fence-measure-${process.pid}-\\w{6}$`));
});

test.each([
  ['of a process that is gone, two days old, goes', `fence-measure-${DEAD}-abcdef`, 48, false],
  ['of an hour ago stays, for somebody to read', `fence-measure-${DEAD}-abcdef`, 1, true],
  ['of a process that runs stays', `fence-measure-${process.pid}-abcdef`, 48, true],
  ['of another name stays', `fence-measure-${DEAD}-abcdef-mine`, 48, true],
])('a folder %s', (_name, folder, hours, stays) => {
  const parent = scene();
  const path = left(parent, folder, hours);
  makeSampleFolder(parent);
  expect(existsSync(path)).toBe(stays);
});

test('an old folder in which samples still arrive stays', () => {
  const parent = scene();
  const path = left(parent, `fence-measure-${DEAD}-abcdef`, 48);
  writeFileSync(join(path, 'samples-1.jsonl'), '{}\n');
  utimesSync(path, 0, 0);
  makeSampleFolder(parent);
  expect(existsSync(path)).toBe(true);
});

test('a link is not followed', () => {
  const parent = scene();
  const elsewhere = left(scene(), 'mine', 48);
  symlinkSync(elsewhere, join(parent, `fence-measure-${DEAD}-abcdef`));
  makeSampleFolder(parent);
  expect(existsSync(join(elsewhere, 'plan.json'))).toBe(true);
});
