import { expect, test, vi } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import { DISK } from '../../src/bin/disk.ts';
import { analyse } from '../../src/cli/analyse.ts';
import type { Lead } from '../../src/summary/site.ts';
import { folderWith } from '../cli/sandbox.ts';

vi.setConfig({ testTimeout: 30_000 });

const OTHER = 'function tick(): void {}\nexport function boot(): void { tick(); }\n';
const HANDED = [
  "import { register } from 'some-container';",
  'function tick(): void {}',
  'class Job {',
  '  run(): void { tick(); }',
  '}',
  'register(new Job());',
].join('\n');
const MAIN = 'function tick(): void {}\nsetInterval(() => tick(), 1000);\n';

test.each([
  ['calls it', 'main.ts', { function: 'setInterval', file: 'main.ts', line: 2 }],
  ['is the entry', 'other.ts#boot', { function: 'boot', file: 'other.ts', line: 2 }],
  ['is called by nobody', 'handed.ts', { function: 'Job.run', file: 'handed.ts', line: 4 }],
])('who leads to a function: what %s', (_name, entry, lead) => {
  expect(leadOfTick(entry)).toEqual(lead);
});

function leadOfTick(entry: string): Lead | undefined {
  const root = folderWith({
    'tsconfig.json': '{ "compilerOptions": { "types": [] } }',
    'main.ts': MAIN,
    'other.ts': OTHER,
    'handed.ts': HANDED,
  });
  const analysis = analyse({
    root,
    audit: auditForEntries([entry]),
    disk: DISK,
    onStage: () => undefined,
  });
  if (!analysis.ok) throw new Error(analysis.problems.map(({ message }) => message).join('\n'));
  return analysis.value.functions.find(({ name }) => name === 'tick')?.lead;
}
