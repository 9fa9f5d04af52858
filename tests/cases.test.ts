import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkProjectCase } from './harness/project-case.ts';

/** Every folder `tests/cases/<theme>/<case>` is a small project that says in comments what is to be found in it. */
const CASES = fileURLToPath(new URL('./cases', import.meta.url));
/** A busy machine is no failure. */
const PATIENCE = 60_000;

for (const theme of foldersIn(CASES)) {
  describe(theme, () => {
    for (const name of foldersIn(join(CASES, theme))) {
      test(name, { timeout: PATIENCE }, () => {
        const failures = checkProjectCase(join(CASES, theme, name));
        if (failures.length > 0) expect.fail(`${failures.join('\n\n')}\n`);
      });
    }
  });
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => entry.name).sort();
}
