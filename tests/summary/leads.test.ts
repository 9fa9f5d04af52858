import { expect, test, vi } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import { DISK } from '../../src/bin/disk.ts';
import { type AnalyseRequest, analyse } from '../../src/cli/analyse.ts';
import type { Lead } from '../../src/summary/site.ts';
import { folderWith } from '../cli/sandbox.ts';

vi.setConfig({ testTimeout: 30_000 });

const MAIN = 'function tick(): void {}\nsetInterval(() => tick(), 1000);\n';

test('who leads to a function is told where it is asked for', () => {
  expect(leadOfTick({ leads: 'told' })).toEqual({ function: 'setInterval', file: 'main.ts', line: 2 });
  expect(leadOfTick({})).toBeUndefined();
});

function leadOfTick(asked: Pick<AnalyseRequest, 'leads'>): Lead | undefined {
  const root = folderWith({ 'tsconfig.json': '{ "compilerOptions": { "types": [] } }', 'main.ts': MAIN });
  const analysis = analyse({
    root,
    audit: auditForEntries(['main.ts']),
    disk: DISK,
    onStage: () => undefined,
    ...asked,
  });
  if (!analysis.ok) throw new Error(analysis.problems.map(({ message }) => message).join('\n'));
  return analysis.value.functions.find(({ name }) => name === 'tick')?.lead;
}
