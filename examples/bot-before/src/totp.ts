import { createHmac, randomBytes } from 'node:crypto';
import { readSecret, readSpent, removeAll, writeSecret, writeSpent } from './vault.js';

const STEP_MS = 30_000;

/** Whether the code is the user's for this half minute and not spent yet. Spends it. */
export function verifyCode(user: string, code: string): boolean {
  const secret = readSecret(user);
  if (secret === '' || code !== codeOf(secret)) return false;
  if (readSpent(user) === code) return false;
  writeSpent(user, code);
  return true;
}

/** Gives the user a new secret, and answers the code it shows now. */
export function enrol(user: string): string {
  const secret = randomBytes(20).toString('hex');
  writeSecret(user, secret);
  return codeOf(secret);
}

export function isEnrolled(user: string): boolean {
  return readSecret(user) !== '';
}

export function revoke(user: string): void {
  removeAll(user);
}

/** Six digits for the current half minute (RFC 6238). */
function codeOf(secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS)));
  const digest = createHmac('sha1', Buffer.from(secret, 'hex')).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}
