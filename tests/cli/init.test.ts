import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseAudit } from '../../src/audit/parse.ts';
import { folderWith, runIn } from './sandbox.ts';

vi.setConfig({ testTimeout: 60_000 });

const SERVER = "import { createServer } from 'node:http';\ncreateServer().listen(80);\n";

test('writes a document that parses, with what was seen as remarks', async () => {
  const folder = folderWith({
    'package.json': JSON.stringify({
      bin: 'dist/cli.js',
      scripts: { start: 'node dist/index.js', bot: 'tsx src/bot.ts' },
    }),
    'tsconfig.json': '{}',
    'src/index.ts': SERVER,
    'src/bot.ts': 'export async function runBot() { while (true) {} }\n',
    'src/cli.ts': '#!/usr/bin/env node\n',
  });
  const ran = await runIn(folder, ['init']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toBe(`wrote fence.audit.yaml with 2 daemons
  daemon: src/index.ts
  bot: src/bot.ts
  1 other module named in its comments
next: fence check
`);
  const text = readFileSync(join(folder, 'fence.audit.yaml'), 'utf8');
  expect(parseAudit(text, 'fence.audit.yaml')).toMatchObject({
    ok: true,
    value: { daemons: [{ name: 'daemon' }, { name: 'bot' }], project: { value: 'tsconfig.json' } },
  });
  expect(text).toContain('#   src/index.ts: package.json script "start"; it has listen()\n');
  expect(text).toContain('if a launcher calls it, write src/bot.ts#runBot\n');
  expect(text).toContain('#   Left out: src/cli.ts (package.json bin) looks like a command-line tool.\n');
});

test('never writes over a document', async () => {
  const folder = folderWith({ 'fence.audit.yaml': 'mine', 'src/server.ts': SERVER });
  const ran = await runIn(folder, ['init']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('fence.audit.yaml is in');
  expect(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).toBe('mine');
});

test('writes where it is told, with the tsconfig of the package', async () => {
  const folder = folderWith({
    'api/package.json': JSON.stringify({ scripts: { start: 'node dist/server.js' } }),
    'api/tsconfig.json': '{}',
    'api/src/server.ts': SERVER,
  });
  expect(await runIn(folder, ['init', '--audit', 'audit.yaml'])).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, 'audit.yaml'), 'utf8');
  expect(parseAudit(text, 'audit.yaml')).toMatchObject({
    ok: true,
    value: { daemons: [{ name: 'api' }], project: { value: 'api/tsconfig.json' } },
  });
});

test('says what it looked at when there is nothing to start', async () => {
  const ran = await runIn(folderWith({ 'README.md': '' }), ['init']);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('fence check --entry src/server.ts');
});
