import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HELPER = fileURLToPath(new URL('../vault/helper.mjs', import.meta.url));

/** Secrets belong to another user of the system, so each access is a process of its own. */
function asVault(...args: readonly string[]): string {
  return execFileSync(process.execPath, [HELPER, ...args], { encoding: 'utf8', timeout: 5000 });
}

/** Empty when there is none. */
export function readSecret(user: string): string {
  return asVault('read', `${user}.secret`);
}

export function writeSecret(user: string, secret: string): void {
  asVault('write', `${user}.secret`, secret);
}

/** The last code a user spent; no code is good twice. */
export function readSpent(user: string): string {
  return asVault('read', `${user}.spent`);
}

export function writeSpent(user: string, code: string): void {
  asVault('write', `${user}.spent`, code);
}

export function removeAll(user: string): void {
  asVault('remove', `${user}.secret`);
  asVault('remove', `${user}.spent`);
}
