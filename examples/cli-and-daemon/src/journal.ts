import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILE = join(tmpdir(), 'revision-server.log');

/** Writes one line at once, so that it is on disk when a crash follows. */
export function note(line: string): void {
  appendFileSync(FILE, `${new Date().toISOString()} ${line}\n`);
}
