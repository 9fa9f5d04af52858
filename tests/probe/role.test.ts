import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/probe/plan.ts';
import { roleOf } from '../../src/probe/role.ts';
import { folderWith } from '../cli/sandbox.ts';

const MAP = JSON.stringify({ version: 3, sources: ['../src/server.ts'], names: [], mappings: 'AAAA' });

test.each([
  ['src/server.ts', true, false, 'daemon'],
  ['src/server', true, false, 'daemon'],
  ['dist/server.js', true, false, 'daemon'],
  ['dist/server.js', true, true, 'daemon'],
  ['src/tool.ts', true, false, 'other'],
  ['src/tool.ts', true, true, 'child'],
  ['src/thread.ts', false, false, 'worker'],
  ['node_modules/runner/index.js', true, false, 'other'],
  ['node_modules/runner/worker.js', false, false, 'other'],
  ['node_modules/pool/worker.js', false, true, 'worker'],
  [undefined, true, false, 'other'],
] as const)('%s, main thread %s, under a daemon %s: %s', (started, isMainThread, isChild, role) => {
  const root = folderWith({
    'src/server.ts': '',
    'src/tool.ts': '',
    'src/thread.ts': '',
    'dist/server.js': '//# sourceMappingURL=server.js.map',
    'dist/server.js.map': MAP,
    'node_modules/runner/index.js': '',
    'node_modules/runner/worker.js': '',
    'node_modules/pool/worker.js': '',
  });
  const plan: Plan = {
    ...{ version: 1, root, entries: ['src/server.ts'], sites: [], functions: [] },
    ...{ modules: ['src/server.ts', 'src/thread.ts'], builtins: [] },
  };
  const path = started === undefined ? undefined : join(root, started);
  expect(roleOf({ started: path, isMainThread, isChild }, plan)).toBe(role);
});
