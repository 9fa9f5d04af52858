import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What src/ARCHITECTURE.md lists is what there is. */

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TEXT = readFileSync(root('src/ARCHITECTURE.md'), 'utf8');

/** First cells of the table under a heading. */
function firstCells(heading: string): readonly string[] {
  const section = TEXT.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, cell = '']) => cell);
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('src/ARCHITECTURE.md', () => {
  const manifest = JSON.parse(readFileSync(root('package.json'), 'utf8')) as Manifest;

  test('gives a reason for each dependency', () => {
    expect([...firstCells('Dependencies')].sort()).toEqual(Object.keys(manifest.dependencies).sort());
    for (const name of Object.keys(manifest.devDependencies)) expect(TEXT).toContain(`\`${name}\``);
  });

  test('names each folder', () => {
    const folders = readdirSync(root('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const named = new Set([...firstCells('The stages'), 'bin']);
    expect(folders.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  test('fits on a few pages', () => {
    expect(TEXT.split('\n').length).toBeLessThan(190);
  });
});
