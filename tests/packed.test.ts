import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

/** The package as it is published: what is in it, and that it works where it is installed. Needs the npm registry. */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'fence-packed-'));
let packed: Packed;

beforeAll(() => {
  const printed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const [only] = JSON.parse(printed) as readonly Packed[];
  if (only === undefined) throw new Error(`npm pack made nothing: ${printed}`);
  packed = only;
  return () => rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  test('holds the command, its code, the schemas and the texts', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts'));
    const expected = [
      'LICENSE',
      'README.md',
      'audit-schema/audit.schema.json',
      'audit-schema/report.schema.json',
      'bin/fence.js',
      ...sources.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`),
      'package.json',
      'src/ARCHITECTURE.md',
    ];
    expect(packed.files.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  test('works where it is installed', () => {
    const project = mkdtempSync(join(tmpdir(), 'fence-user-'));
    onTestFinished(() => rmSync(project, { recursive: true, force: true }));
    cpSync(join(ROOT, 'examples/bot-after'), project, { recursive: true, filter: (path) => !path.endsWith('/dist') });
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)], project);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    expect(npm(['exec', '--no', 'fence', '--', '--version'], project)).toBe(`${version}\n`);
    expect(npm(['exec', '--no', 'fence', 'check'], project)).toMatch(/^✔ no violations in 1 daemon · 7 sites/);
  });
});

/** npm started by another npm would take that one's settings for its own. */
function npm(argv: readonly string[], cwd: string): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|userconfig|cache)$)/i.test(name)),
  );
  return execFileSync('npm', argv, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
