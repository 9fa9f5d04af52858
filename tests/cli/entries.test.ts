import { describe, expect, test } from 'vitest';
import { modulesStartedBy } from '../../src/cli/entries/command-line.ts';
import { likelyEntries } from '../../src/cli/entries/likely-entries.ts';
import { folderWith, readFile } from './sandbox.ts';

describe('commands', () => {
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['node dist/server.js', ['dist/server.js']],
    ['NODE_ENV=production node --enable-source-maps ./dist/server.js --port 80', ['dist/server.js', '80']],
    ['node -r dotenv/config --import ./register.mjs src/bot.ts', ['src/bot.ts']],
    ['tsx watch src/bot.ts', ['src/bot.ts']],
    ['nodemon --watch src --ext ts --exec "tsx src/bot.ts"', ['src/bot.ts', 'src']],
    ['npm run build && node .', ['.']],
    ['["node", "dist/main.js"]', ['dist/main.js']],
    ['/usr/bin/node /opt/bot/dist/main.js', ['/opt/bot/dist/main.js']],
    ['pm2-runtime start dist/x.js', ['dist/x.js']],
  ];
  test.each(commands)('%s', (command, modules) => {
    expect(modulesStartedBy(command)).toEqual([modules]);
  });

  test.each(['vitest run', 'tsc -p .', 'npm start', 'echo node-ish'])('%s starts no module of ours', (command) => {
    expect(modulesStartedBy(command)).toEqual([]);
  });
});

const SERVER = "import { createServer } from 'node:http';\ncreateServer().listen(80);\n";

describe('likely entries', () => {
  const found = (files: Readonly<Record<string, string>>) =>
    likelyEntries(folderWith(files), { read: readFile }).map(
      ({ file, reason, nature }) => `${file} ${nature.kind}: ${reason}`,
    );

  test('are sources, though the scripts name what was built', () => {
    const manifest = { scripts: { start: 'node dist/server.js', build: 'node scripts/build.js', test: 'node x.js' } };
    expect(
      found({ 'package.json': JSON.stringify(manifest), 'src/server.ts': SERVER, 'scripts/build.js': '' }),
    ).toEqual(['src/server.ts daemon: package.json script "start"']);
  });

  test('follow outDir and rootDir', () => {
    expect(
      found({
        'package.json': JSON.stringify({ main: './compiled/bot.js' }),
        'tsconfig.json':
          '{\n  // where it goes\n  "compilerOptions": { "x": 1,\n "outDir": "./compiled",\n "rootDir": "code" }\n}',
        'code/bot.ts': SERVER,
      }),
    ).toEqual(['code/bot.ts daemon: package.json main']);
  });

  test('come from containers, process managers and compose files', () => {
    expect(
      found({
        Dockerfile: 'FROM node\nCMD ["node", "/app/dist/a.js"]\n',
        Procfile: 'web: node dist/b.js\n',
        'deploy/c.service': '[Service]\nExecStart=/usr/bin/node /opt/x/dist/c.js\n',
        'ecosystem.config.cjs': "module.exports = { apps: [{ name: 'd', script: './dist/d.js' }] };",
        'docker-compose.yml': 'services:\n  e:\n    command: node dist/e.js\n',
        ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`src/${name}.ts`, ''])),
      }).map((line) => line.slice(0, 'src/a.ts daemon'.length)),
    ).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'e'].map((name) => `src/${name}.ts daemon`)));
  });

  test('may have no extension, if Node runs them', () => {
    const manifest = { bin: './bin/setup', scripts: { start: 'node bin/server', serve: 'node bin/other' } };
    expect(
      found({
        'package.json': JSON.stringify(manifest),
        'bin/server': "#!/usr/bin/env node\nconst Server = require('../dist');\nnew Server().start();\n",
        'bin/other': '#!/bin/sh\nexec node dist/index.js\n',
        'bin/setup': '#!/usr/bin/env node\n',
        'src/index.ts': SERVER,
      }),
    ).toEqual(['bin/server daemon: package.json script "start"', 'bin/setup tool: package.json bin']);
  });

  test('come from workspace packages too', () => {
    expect(
      found({
        'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
        'packages/api/package.json': JSON.stringify({ scripts: { start: 'node dist/main.js' } }),
        'packages/api/src/main.ts': SERVER,
      }),
    ).toEqual(['packages/api/src/main.ts daemon: packages/api/package.json script "start"']);
  });

  test('tell tools from daemons, daemons first', () => {
    expect(
      found({
        'package.json': JSON.stringify({ bin: { tool: 'dist/cli.js' }, scripts: { start: 'node dist/bot.js' } }),
        'src/cli.ts': "#!/usr/bin/env node\nimport { parse } from './parse.js';\nparse();\n",
        'src/parse.ts': '',
        'src/bot.ts': "import { serve } from './serve.js';\nserve();\n",
        'src/serve.ts': SERVER,
      }),
    ).toEqual(['src/bot.ts daemon: package.json script "start"', 'src/cli.ts tool: package.json bin']);
  });

  test('are guessed by their names when nothing else tells', () => {
    expect(found({ 'src/server.ts': SERVER, 'src/util.ts': '' })).toEqual(['src/server.ts daemon: by its name']);
  });

  test('have boot functions when nothing in them is called', () => {
    const files = { 'src/daemon.ts': 'export async function runDaemon() {}\nexport async function stop() {}\n' };
    const [entry] = likelyEntries(folderWith(files), { read: readFile });
    expect(entry?.nature.boot).toEqual(['runDaemon']);
  });

  test('are none in a folder without sources', () => {
    expect(found({ 'README.md': 'x' })).toEqual([]);
  });
});
