import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commandsFor } from '../../src/cli/commands.ts';
import { folderWith, runIn } from './sandbox.ts';

vi.setConfig({ testTimeout: 60_000 });

const MEASURE = 'fence measure --write -- <command that runs it>';

test.each([
  [{}, '', `${MEASURE}, then fence sync`, `${MEASURE}, then fence sync`],
  [{ cwd: 'api' }, '', 'fence sync', 'fence sync -C api'],
  [
    { cwd: 'api', audit: 'audits/a.yaml' },
    'audits/',
    `${MEASURE}, then fence sync --accept S-7k2m9q`,
    'fence measure -C api --audit audits/a.yaml --write -- <command that runs it>, then fence sync -C api --audit audits/a.yaml --accept S-7k2m9q',
  ],
  [{ project: 'tsconfig.main.json', daemon: 'bot' }, '', 'fence sync', 'fence sync -p tsconfig.main.json'],
  [
    { project: 'tsconfig.main.json', daemon: 'bot' },
    '',
    'fence check',
    'fence check -p tsconfig.main.json --daemon bot',
  ],
  [
    { entry: ['src/a.ts', "src/it's b.ts"] },
    '',
    'fence why S-7k2m9q',
    `fence why --entry src/a.ts --entry 'src/it'\\''s b.ts' S-7k2m9q`,
  ],
  [{ entry: ['src/a.ts'], project: 'x.json' }, '', 'fence init, then', 'fence init, then'],
  [
    { audit: 'api/audit.yaml' },
    'api/',
    'fence why src/bot.ts:41',
    'fence why --audit api/audit.yaml api/src/bot.ts:41',
  ],
  [{ audit: 'api/audit.yaml' }, 'api/', 'fence why S-7k2m9q', 'fence why --audit api/audit.yaml S-7k2m9q'],
  [
    { audit: 'a.yaml' },
    '',
    'name another file: fence init --audit <file>',
    'name another file: fence init --audit <file>',
  ],
])('%j: %s%s', (given, way, text, expected) => {
  expect(commandsFor(given, way)(text)).toBe(expected);
});

/** A document in a folder of its own, in a project below the working directory. */
const FILES = {
  'api/tsconfig.json': '{ "compilerOptions": { "types": [] } }',
  'api/server.ts': `import { existsSync } from 'node:fs';
setInterval(() => existsSync('.'), 1000);
`,
  'api/server.audit.yaml': `version: 1
daemons: [{ name: server, entry: [server.ts] }]
sites:
  - { file: server.ts, in: setInterval, call: node:fs#existsSync, class: safe-fast }
  - { file: server.ts, in: other, call: node:fs#statSync, class: wrapped }
  - { file: gone.ts, in: other, call: node:fs#statSync, class: safe-fast }
`,
};

describe('a command that is printed works as it stands', () => {
  test.each([
    ['-C', 'api', '--audit', 'server.audit.yaml'],
    ['--audit', 'api/server.audit.yaml'],
  ])('after check %s %s', async (...flags) => {
    const folder = folderWith(FILES);
    const before = await runIn(folder, ['check', ...flags]);
    expect(before.code).toBe(1);
    const command = /^ {2}mend {3}fence (sync.*)$/m.exec(before.stdout)?.[1] ?? '';
    const mended = await runIn(folder, command.split(' '));
    expect(mended).toMatchObject({ code: 0, stderr: '' });
    const check = /^fence (check .*) still reports 1 no-evidence$/m.exec(mended.stdout)?.[1] ?? '';
    expect(mended.stdout).toContain(`next: fence measure ${flags.join(' ')} --write -- <command that runs it>\n`);
    const after = await runIn(folder, check.split(' '));
    expect(after.stdout).not.toContain('stale-row');
    expect(after.stdout).toContain('no-evidence');
  });

  test('without a document: it is written first', async () => {
    const folder = folderWith({ ...FILES, 'api/server.audit.yaml': '' });
    const { stdout } = await runIn(join(folder, 'api'), ['check', '--entry', 'server.ts']);
    expect(stdout).toMatch(
      /^ {2}allow {2}fence init, then fence measure --entry server\.ts --write -- <.*>, then fence sync --accept S-\w+ --why "<reason>"$/m,
    );
  });
});
