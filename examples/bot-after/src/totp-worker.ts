import { parentPort, workerData } from 'node:worker_threads';
import { enrol, isEnrolled, revoke, verifyCode } from './totp.js';

/** What `toThread` may ask for. */
const BLOCKING: Readonly<Record<string, (user: string, code: string) => unknown>> = {
  enrol,
  isEnrolled,
  revoke,
  verifyCode,
};

const { name, args } = workerData as { readonly name: string; readonly args: [string, string] };
const blocking = BLOCKING[name];
if (blocking === undefined) throw new Error(`${name} is not listed in totp-worker`);
parentPort?.postMessage(blocking(...args));
