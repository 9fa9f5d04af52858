import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Tells builds of fence apart that call themselves by the same version: a digest of its own code, of the packages that
 * read source for it, and of what Node calls its own.
 */
export function buildDigest(): string {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.d)\.[jt]s$/.test(path),
  );
  const hash = createHash('sha256').update(builtinModules.join());
  for (const path of code.sort()) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  for (const manifest of manifests()) hash.update('\0').update(readFileSync(manifest));
  return hash.digest('hex');
}

/** Which versions are installed: fence takes later ones of the same kind. */
function manifests(): readonly string[] {
  const own = createRequire(import.meta.url);
  const compiler = createRequire(own.resolve('ts-morph'));
  const packages = ['ts-morph', '@types/node', 'fast-glob', 'yaml'].map((name) => own.resolve(`${name}/package.json`));
  return [...packages, compiler.resolve('@ts-morph/common/package.json')];
}
