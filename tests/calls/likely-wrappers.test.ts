import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { DISK } from '../../src/bin/disk.ts';
import { findLikelyWrappers, type LikelyWrapper } from '../../src/calls/likely-wrappers.ts';
import { readProgram } from '../../src/cli/analyse.ts';
import { parsed } from '../audit/parsed.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * The functions of a project that look like wrappers, as the comments above them say: `certain` or `guess`, the name,
 * the position, the signs, and after a semicolon the doubts. A function without such a comment must not be found.
 */

const FOLDER = fileURLToPath(new URL('./likely-wrappers/', import.meta.url));

test('wrappers are certain, doubtful or none, as the comments say', () => {
  const audit = parsed(readFileSync(join(FOLDER, 'fence.audit.yaml'), 'utf8'));
  const read = readProgram({ root: FOLDER.replace(/\/$/, ''), audit, disk: DISK, onStage: () => undefined });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { graph, modules, project, catalogue } = read.value;
  const found = findLikelyWrappers({ modules: graph.modules, facts: modules, project, catalogue });
  expect(found.map(spoken)).toEqual(announced().sort(byCallee));
});

const byCallee = (left: string, right: string): number =>
  left.replace(/^\w+ /, '') < right.replace(/^\w+ /, '') ? -1 : 1;

function spoken({ callee, position, signs, doubts }: LikelyWrapper): string {
  const standing = doubts.length === 0 ? 'certain' : 'guess';
  return `${standing} ${callee} ${position}: ${[signs.join(', '), ...(doubts.length === 0 ? [] : [doubts.join(', ')])].join('; ')}`;
}

function announced(): string[] {
  return readdirSync(join(FOLDER, 'src')).flatMap((file) => {
    const lines = readFileSync(join(FOLDER, 'src', file), 'utf8').matchAll(/^ *\/\/ (certain|guess) (\S+) (.*)$/gm);
    return [...lines].map(([, standing, name, rest]) => `${standing} src/${file}#${name} ${rest}`);
  });
}
