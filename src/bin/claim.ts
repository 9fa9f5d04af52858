import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * A lock that no crash can leave behind. Whoever wants to write a file creates a claim beside it, of a name nobody else
 * has, and looks for other claims: who sees none that is alive may write. Of two that start at once at least one sees
 * the other, and the one whose name sorts last steps back. The claim is the temporary file too: renaming it over the
 * file writes and releases in one step. A claim names its process, so the claim of a dead one is known as such, and
 * since names are never used twice it can be removed without a race. Made for one machine; on a shared file system a
 * claim of another machine counts until it is old.
 */
export type Claim =
  | { readonly kind: 'mine'; readonly path: string }
  /** Somebody else has it for longer than it is worth to wait. */
  | { readonly kind: 'held'; readonly by: string };

/** Nobody writes for as long as this; a claim of another machine that is older was left behind. */
const ABANDONED_AFTER_MS = 60_000;
/** A writer needs some milliseconds; one that needs longer than this is stopped or stuck. */
export const PATIENCE_MS = 30_000;

/** Waits for its turn; removes what dead writers left. */
export function claim(target: string, patienceMs: number): Claim {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (others(target, '').length === 0) {
      const mine = contend(target, until);
      if (mine !== undefined) return { kind: 'mine', path: mine };
    }
    pause();
  }
  return { kind: 'held', by: holderOf(others(target, '')[0] ?? '') };
}

function contend(target: string, until: number): string | undefined {
  const name = `${prefixOf(target)}${MACHINE}-${process.pid}-${recordOf(process.pid).start}-${randomBytes(6).toString('hex')}`;
  const path = join(dirname(target), name);
  closeSync(openSync(path, 'wx', 0o600));
  try {
    while (Date.now() < until) {
      const rivals = others(target, name);
      if (rivals.length === 0) return path;
      if (rivals.some((rival) => rival < name)) break;
      pause();
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  rmSync(path, { force: true });
  return undefined;
}

/** Claims of others that are alive; those of the dead are removed. */
function others(target: string, mine: string): readonly string[] {
  const folder = dirname(target);
  const claims = readdirSync(folder).filter((name) => name.startsWith(prefixOf(target)) && name !== mine);
  return claims.filter((name) => {
    if (isAlive(name, folder)) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
}

/** `.fence.audit.yaml.claim-`, then machine, process, its start and a random part. */
function prefixOf(target: string): string {
  return `.${basename(target)}.claim-`;
}

function partsOf(name: string): { readonly machine: string; readonly pid: number; readonly start: string } {
  const [, machine = '', pid = '', start = ''] = /\.claim-([0-9a-f]*)-(\d*)-(\d*)-[0-9a-f]*$/.exec(name) ?? [];
  return { machine, pid: Number(pid), start };
}

function holderOf(name: string): string {
  const { machine, pid } = partsOf(name);
  return machine === MACHINE ? `process ${pid}` : 'a process of another machine or container';
}

function isAlive(name: string, folder: string): boolean {
  const { machine, pid, start } = partsOf(name);
  if (machine !== MACHINE) return ageOf(join(folder, name)) < ABANDONED_AFTER_MS;
  if (!exists(pid)) return false;
  const { isDead, start: known } = recordOf(pid);
  return !isDead && (start === '' || known === '' || known === start);
}

function ageOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? Number.POSITIVE_INFINITY : Date.now() - stats.mtimeMs;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began: its number may belong to another one later. Empty where the system does not tell. Dead is one
 * that nobody has waited for yet.
 */
function recordOf(pid: number): { readonly isDead: boolean; readonly start: string } {
  const record = textOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name of the program comes second, in brackets, and may hold brackets itself.
  const [state = '', ...fields] = record.replace(/^.*\) /s, '').split(' ');
  return { isDead: state === 'Z' || state === 'X', start: fields[18] ?? '' };
}

/** Processes are known by number within one boot of one machine and one container of it. */
const MACHINE = createHash('sha256')
  .update(hostname())
  .update(textOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')))
  .update(textOr(() => readlinkSync('/proc/self/ns/pid')))
  .digest('hex')
  .slice(0, 12);

function textOr(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** A few milliseconds, never the same, so that those who wait do not keep step. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 + Math.random() * 10);
}
