import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders of samples, each named after the process that measures. One that was killed leaves its folder, for
 * `--from` to read; a day later nobody will, and the next measurement takes it away.
 */

const NAME = /^fence-measure-(\d+)-[A-Za-z0-9]{6}$/;
const KEPT_MS = 24 * 60 * 60 * 1000;

export function makeSampleFolder(parent: string): string {
  for (const name of namesIn(parent)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeOld(join(parent, name));
  }
  return mkdtempSync(join(parent, `fence-measure-${process.pid}-`));
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A number that another process has been given since only keeps the folder longer. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** A folder of the user's own in which nothing has been written for a day; links are not followed. */
function removeOld(path: string): void {
  try {
    const found = lstatSync(path);
    const own = found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid);
    if (own && Date.now() - newestIn(path, found.mtimeMs) > KEPT_MS) removeFolder(path);
  } catch {
    // Somebody else was there first.
  }
}

function newestIn(path: string, own: number): number {
  return Math.max(own, ...readdirSync(path).map((name) => lstatSync(join(path, name)).mtimeMs));
}
