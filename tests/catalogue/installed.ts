import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { declaredNames } from './declared.ts';

/** The private package whose dependencies are the real packages that rows speak about. */
const HOME = path.join(import.meta.dirname, 'packages');
const MODULES = path.join(HOME, 'node_modules');

export const INSTALL = 'npm install --ignore-scripts --no-save --prefix tests/catalogue/packages';

export const assertInstalled = (): void => {
  if (!existsSync(path.join(MODULES, '.package-lock.json'))) {
    throw new Error(`The packages that prove the catalogue are not installed. Run: ${INSTALL}`);
  }
};

/** Names that importing the packages shows, by specifier; a package that cannot be imported has none. */
export const exportedNames = (specifiers: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const output = execFileSync(process.execPath, ['exports.mjs', ...specifiers], {
    cwd: HOME,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  const found = JSON.parse(output) as Readonly<Record<string, readonly string[]>>;
  return new Map(Object.entries(found).map(([specifier, names]) => [specifier, new Set(names)]));
};

/** Names that the package's own declarations (or those of `@types`) declare anywhere. */
export const declaredNamesOf = (packageName: string): ReadonlySet<string> => {
  const types = `@types/${packageName.replace(/^@/, '').replace('/', '__')}`;
  const files = [packageName, types].flatMap((name) => declarationFiles(path.join(MODULES, name)));
  return new Set(files.flatMap((file) => [...declaredNames(readFileSync(file, 'utf8'))]));
};

const declarationFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.d\.[cm]?ts$/.test(file) && !file.includes('node_modules'))
        .map((file) => path.join(folder, file))
    : [];
