import { pbkdf2Sync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Whoever launches the function has what it answers, and calls that when it likes. */
class FileAuth {
  add(user: string): Buffer {
    return pbkdf2Sync(user, 'salt', 1000, 64, 'sha512'); // expect: violation node:crypto#pbkdf2Sync in FileAuth.add
  }
  private check(path: string): boolean {
    return statSync(path).isFile(); // expect: unreached node:fs#statSync in FileAuth.check
  }
}

export default function plugin(): FileAuth {
  return new FileAuth();
}

export async function start(): Promise<{ stop(): void }> {
  await undefined;
  return {
    stop() {
      readFileSync('state'); // expect: violation node:fs#readFileSync
    },
  };
}
