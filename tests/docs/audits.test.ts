import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { runIn } from '../cli/sandbox.ts';

/** Examples that pass carry their audit, and it is true. `UPDATE_DOCS=1 npx vitest run tests/docs` writes it anew. */

vi.setConfig({ testTimeout: 60_000 });

const AUDITED = ['bot-after', 'cli-and-daemon', 'heartbeat-after', 'worker-pool'];
const UPDATE = process.env['UPDATE_DOCS'] === '1';

test.each(AUDITED)('%s', async (name) => {
  const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  if (UPDATE) await runIn(folder, ['report', '-o', 'AUDIT.md']);
  expect(await runIn(folder, ['report', '--check', '-o', 'AUDIT.md'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'fence: AUDIT.md is up to date\n',
  });
});
