import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../cli/sandbox.ts';
import { measure, measureFrom, startMeasure } from './scene.ts';

/** A kill costs at most the last second of samples, and never the document. */

const AUDIT = `version: 1
project: tsconfig.json
daemons:
  - name: server
    entry: [src/server.js]
sites:
  - { file: src/server.js, in: serve, call: node:fs#writeSync, class: safe-fast, why: one line }
`;

/** Writes a line with the time in each turn; what it wrote is what was called. */
const SERVER = `import { openSync, writeSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
const log = openSync(process.env.SERVER_LOG ?? 'server.log', 'w');
const end = Number(process.env.SERVER_ENDS ?? '60000');
const begun = Date.now();

async function serve() {
  for (;;) {
    await later(1);
    writeSync(log, \`\${Date.now()}\\n\`);
    if (Date.now() - begun > end) process.kill(process.pid, 'SIGKILL');
  }
}

setImmediate(serve);
`;

const project = () =>
  folderWith({
    'package.json': '{ "type": "module" }',
    'tsconfig.json':
      '{ "compilerOptions": { "allowJs": true, "module": "nodenext", "noEmit": true }, "include": ["src"] }',
    'fence.audit.yaml': AUDIT,
    'src/server.js': SERVER,
  });

/** Times at which the server made its call, by its own account. */
function calls(folder: string): readonly number[] {
  return readFileSync(join(folder, 'server.log'), 'utf8').trim().split('\n').map(Number);
}

/** Calls that a kill at this time must not have cost. */
const safe = (times: readonly number[], killed: number): number => times.filter((time) => time < killed - 1000).length;

test('kill -9 of the daemon', () => {
  const folder = project();
  const { code, document } = measure(folder, [process.execPath, 'src/server.js'], ['--write', '--noisy'], {
    SERVER_ENDS: '2500',
  });
  const times = calls(folder);
  expect({ code, ended: document.ended }).toEqual({ code: 1, ended: 'SIGKILL' });
  const [site] = document.sites;
  expect(site?.samples).toBeGreaterThanOrEqual(safe(times, times.at(-1) ?? 0));
  expect(site?.samples).toBeLessThanOrEqual(times.length);
  expect(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).toContain(`samples: ${site?.samples}`);
});

test('kill -9 of measure: the samples are read afterwards, the document is as it was', async () => {
  const folder = project();
  const running = startMeasure(folder, [process.execPath, 'src/server.js'], { SERVER_ENDS: '6000' });
  const said = await sayingOf(running.stderr, /--from (\S+)\n/);
  await until(() => existsSync(join(folder, 'server.log')) && calls(folder).length > 1000);
  const killed = Date.now();
  running.kill('SIGKILL');
  await once(running, 'exit');
  const { document } = measureFrom(folder, said[1] ?? '');
  expect(document.control.verdict).toBe('lost');
  expect(document.sites[0]?.samples).toBeGreaterThanOrEqual(safe(calls(folder), killed));
  expect(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).toBe(AUDIT);
  measureFrom(folder, said[1] ?? '', ['--write']);
  expect(readFileSync(join(folder, 'fence.audit.yaml'), 'utf8')).toContain(
    'src/server.js (fence was killed; whether the machine was busy is not known)',
  );
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s goes on to the command, and the samples are gone afterwards',
  async (signal) => {
    const folder = project();
    const running = startMeasure(folder, [process.execPath, 'src/server.js']);
    const printed = textOf(running.stdout);
    const said = await sayingOf(running.stderr, /--from (\S+)\n/);
    await until(() => existsSync(join(folder, 'server.log')) && calls(folder).length > 50);
    running.kill(signal);
    const [code] = await once(running, 'close');
    expect(code).toBe(0);
    expect(JSON.parse(await printed)).toMatchObject({ ended: signal, recall: { predicted: 1, observed: 1 } });
    expect(existsSync(said[1] ?? folder)).toBe(false);
  },
);

async function sayingOf(stream: NodeJS.ReadableStream, wanted: RegExp): Promise<RegExpExecArray> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    const found = wanted.exec(text);
    if (found !== null) return found;
  }
  throw new Error(`it did not say ${wanted}: ${text}`);
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

async function until(holds: () => boolean): Promise<void> {
  let given = true;
  onTestFinished(() => {
    given = false;
  });
  while (given && !holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
