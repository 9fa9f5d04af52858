import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { runIn } from '../cli/sandbox.ts';
import { sessions, withOutput, withoutTimes, withTypicalTime } from './console-blocks.ts';

/**
 * What the texts show of a command is what it prints. `UPDATE_DOCS=1 npx vitest run tests/docs` writes it anew.
 * Commands are run from the root of the repository, in this process.
 */

vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FENCE = 'node bin/fence.js ';
const TEXTS = ['README.md', ...readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}/README.md`)];
const UPDATE = process.env['UPDATE_DOCS'] === '1';

describe.each(TEXTS)('%s', (text) => {
  const path = join(ROOT, text);
  const shown = sessions(readFileSync(path, 'utf8'));

  test('shows fence at work', () => {
    expect(shown).not.toEqual([]);
  });

  test.each(shown.map(({ command }, index) => [command, index] as const))('%s', async (command, index) => {
    expect(command).toMatch(new RegExp(`^${FENCE}`));
    const { stdout, stderr } = await runIn(ROOT, command.slice(FENCE.length).split(' '));
    const output = stdout + stderr;
    const markdown = readFileSync(path, 'utf8');
    const session = sessions(markdown)[index];
    if (session === undefined) throw new Error('the text changed while it was read');
    if (UPDATE) writeFileSync(path, withOutput(markdown, session, withTypicalTime(output)));
    else expect(withoutTimes(session.output)).toBe(withoutTimes(output));
  });
});
