import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { openSync, writeSync } from './own-files.ts';
import type { SampleLine } from './samples.ts';

/** The file that one thread of one process appends to. Never throws: a full disk costs samples, not the daemon. */
export interface Journal {
  readonly append: (line: SampleLine) => void;
}

/** `purpose` keeps apart what writes in one thread: the probe, and the loader's hooks. */
export function openJournal(folder: string, purpose: 'samples' | 'loader'): Journal {
  let file: number | undefined;
  const path = join(folder, `${purpose}-${process.pid}-${threadId}-${Date.now().toString(36)}.jsonl`);
  return {
    append: (line) => {
      try {
        file ??= openSync(path, 'a');
        writeSync(file, `${JSON.stringify(line)}\n`);
      } catch {
        // Nobody could be told without disturbing what is measured.
      }
    },
  };
}
