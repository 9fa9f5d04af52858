import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAudit } from '../../src/audit/parse.ts';
import { RULES } from '../../src/classify/rules.ts';
import { runIn } from '../cli/sandbox.ts';
import { codeBlocks } from './console-blocks.ts';

/** What README.md promises beside the sessions that `sessions.test.ts` replays. */

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const README = readFileSync(root('README.md'), 'utf8');
const blocks = codeBlocks(README);

describe('the commands', () => {
  test('the first two blocks are what continuous integration runs, and nothing else', () => {
    const [first, second] = blocks.map(({ text }) => text.trim());
    expect(first).toMatch(/^npm ci && node bin\/fence\.js check -C examples\/[\w-]+$/);
    expect(second).toBe('npm test');
    const script = readFileSync(root('.ci/run'), 'utf8').split('\n');
    const lines = script.filter((line) => line !== '' && !/^(#|set |cd )/.test(line));
    expect(lines).toEqual([...(first?.split(' && ') ?? []), second]);
  });

  test('the first ends in a clean proof', async () => {
    const [, argv = ''] = (blocks[0]?.text ?? '').trim().split('node bin/fence.js ');
    const { code, stdout } = await runIn(root('.'), argv.split(' '));
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^✔ no violations in 1 daemon/) });
  }, 60_000);

  test('npx is used only after an install', () => {
    const shell = blocks.filter(({ language }) => language === 'sh' || language === 'yaml');
    const first = shell.find(({ text }) => text.includes('npx fence'));
    expect(first?.text).toMatch(/^npm install --save-dev loop-fence\n/);
  });
});

describe('the reference', () => {
  test('the document is accepted as it stands', () => {
    const document = blocks.find(({ language, text }) => language === 'yaml' && text.includes('version: 1'));
    expect(parseAudit(document?.text ?? '', 'fence.audit.yaml')).toMatchObject({ ok: true });
  });

  test('every rule has its line', () => {
    const lines = README.split('\n').filter((line) => /^\| `[a-z-]+` \|/.test(line));
    expect(lines).toEqual(Object.entries(RULES).map(([id, { summary }]) => `| \`${id}\` | ${summary} |`));
  });

  test.each([...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path))('%s exists', (path) => {
    expect(() => readFileSync(root(path))).not.toThrow('ENOENT');
  });
});
