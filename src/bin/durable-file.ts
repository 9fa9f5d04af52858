import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Updated } from '../cli/environment.ts';
import { claim, PATIENCE_MS } from './claim.ts';
import { spokenFailure } from './failure.ts';

/** Somebody else changing the file between each reading and writing is no accident. */
const MAX_ATTEMPTS = 20;

/**
 * Replaces the text of a file: under a lock, atomically and durably. Whoever reads it sees the old text or the new one,
 * and once this returns the new one survives a loss of power. Mode, owner and links stay. `edit` is called with the text
 * as it is (undefined when there is no file) and again when somebody without a lock, an editor, changes it meanwhile;
 * between the last look and the renaming lies one system call.
 */
export function updateFile(
  path: string,
  edit: (current: string | undefined) => string | undefined,
  patienceMs: number = PATIENCE_MS,
): Updated {
  try {
    const target = targetOf(path);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const mine = claim(target, patienceMs);
      if (mine.kind === 'held') return failed(`${mine.by} has been writing it for too long`);
      const outcome = replace(target, mine.path, edit);
      if (outcome !== 'changed') return outcome;
    }
    return failed('somebody keeps changing it');
  } catch (error) {
    if (isOfFiles(error)) return failed(spokenFailure(error.code));
    throw error;
  }
}

/** The file behind links: renaming over a link would replace the link. */
function targetOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path);
}

function replace(
  target: string,
  temporary: string,
  edit: (current: string | undefined) => string | undefined,
): Updated | 'changed' {
  try {
    const before = textOf(target);
    if (before === 'not-text') return failed('it is not UTF-8 text');
    const after = edit(before?.text);
    if (after === undefined || after === before?.text) return { kind: 'unchanged' };
    write(temporary, after, statSync(target, { throwIfNoEntry: false }));
    const now = textOf(target);
    if (now === 'not-text' || now?.text !== before?.text) return 'changed';
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return { kind: 'written' };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Bytes that are no text would not survive being written again. */
function textOf(path: string): { readonly text: string } | 'not-text' | undefined {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  accessSync(path, constants.W_OK);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? { text } : 'not-text';
}

function write(temporary: string, text: string, model: Stats | undefined): void {
  // Fails where the claim was taken away, instead of making it anew.
  writeFileSync(temporary, text, { flag: 'r+' });
  const mine = statSync(temporary);
  if (model === undefined) chmodSync(temporary, 0o666 & ~process.umask());
  else {
    if (mine.uid !== model.uid || mine.gid !== model.gid) chownSync(temporary, model.uid, model.gid);
    chmodSync(temporary, model.mode & 0o7777);
  }
  const descriptor = openSync(temporary, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Makes the renaming last. Windows has no such thing for folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function failed(why: string): Updated {
  return { kind: 'failed', why };
}

function isOfFiles(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
