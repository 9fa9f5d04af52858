import { FS_ROWS } from './node-fs.ts';
import type { BlockingRow } from './rows.ts';
import { blockingRows, rowsWithoutSync, rowsWithTwins, words } from './write-rows.ts';

const source = 'exports of the package';
const file = { category: 'fs', tier: 'file', source } as const;
const tree = { category: 'fs', tier: 'recursive', source } as const;
const change = { category: 'fs', tier: 'metadata', source } as const;
const question = { category: 'fs-metadata', tier: 'metadata', source } as const;

/** Every function of `fs` under another roof. What is reached through a class (`Dir`) keeps `fs`'s own name. */
const mirrorOfFs = (module: string): readonly BlockingRow[] =>
  FS_ROWS.filter((row) => !/^[A-Z]/.test(row.member)).map((row) => ({ ...row, module }));

const fsExtra: readonly BlockingRow[] = [
  ...mirrorOfFs('fs-extra'),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'copySync moveSync removeSync emptyDirSync emptydirSync', tree),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'outputFileSync createFileSync ensureFileSync', file),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'readJsonSync readJSONSync writeJsonSync writeJSONSync', file),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'outputJsonSync outputJSONSync', file),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'ensureDirSync mkdirsSync mkdirpSync', change),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'createLinkSync ensureLinkSync', change),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'createSymlinkSync ensureSymlinkSync', change),
  ...rowsWithoutSync('fs-extra', 'fsExtra.', 'pathExistsSync', question),
];

const files: readonly BlockingRow[] = [
  ...mirrorOfFs('graceful-fs'),
  ...rowsWithoutSync('jsonfile', 'jsonfile.', 'readFileSync writeFileSync', file),
  ...rowsWithoutSync('atomically', 'atomically.', 'readFileSync writeFileSync', file),
  ...rowsWithTwins('write-file-atomic', { sync: 'writeFileAtomic' }, file),
];

const trees: readonly BlockingRow[] = [
  ...rowsWithoutSync('glob', '', 'globSync globStreamSync globIterateSync', tree),
  ...rowsWithTwins('glob', { sync: 'glob', streamSync: 'globStream', iterateSync: 'globIterate' }, tree),
  ...rowsWithoutSync('glob', '', 'Glob.walkSync Glob.streamSync Glob.iterateSync', tree),
  ...rowsWithTwins('glob', { 'glob.sync': 'glob', 'glob.globSync': 'glob' }, tree),
  ...rowsWithTwins('glob', { 'glob.streamSync': 'globStream', 'glob.globStreamSync': 'globStream' }, tree),
  ...rowsWithTwins('glob', { 'glob.iterateSync': 'globIterate', 'glob.globIterateSync': 'globIterate' }, tree),
  ...rowsWithTwins('glob', { 'globStream.sync': 'globStream', 'stream.sync': 'globStream' }, tree),
  ...rowsWithTwins('glob', { 'globIterate.sync': 'globIterate', 'iterate.sync': 'globIterate' }, tree),
  ...rowsWithTwins('fast-glob', { sync: 'fg', globSync: 'fg' }, tree),
  ...rowsWithoutSync('tinyglobby', '', 'globSync', tree),
  ...rowsWithoutSync('globby', '', 'globbySync isGitIgnoredSync isIgnoredByIgnoreFilesSync', tree),
  ...rowsWithoutSync('globby', '', 'generateGlobTasksSync', tree),
  ...rowsWithTwins('del', { deleteSync: 'deleteAsync' }, tree),
];

/** rimraf and mkdirp hang each function on the others, and its synchronous twin on it as `sync`. */
const variants = (module: string, names: string, traits: typeof tree | typeof change): readonly BlockingRow[] =>
  words(names).flatMap((name) =>
    ['', `${module}.`].flatMap((prefix) =>
      rowsWithTwins(module, { [`${prefix}${name}Sync`]: name, [`${prefix}${name}.sync`]: name }, traits),
    ),
  );

const removals: readonly BlockingRow[] = [
  ...variants('rimraf', 'native manual windows posix moveRemove', tree),
  ...rowsWithTwins('rimraf', { rimrafSync: 'rimraf', sync: 'rimraf' }, tree),
  ...rowsWithTwins('rimraf', { 'rimraf.rimrafSync': 'rimraf', 'rimraf.sync': 'rimraf' }, tree),
  ...variants('mkdirp', 'native manual mkdirpNative mkdirpManual', change),
  ...rowsWithTwins('mkdirp', { mkdirpSync: 'mkdirp', sync: 'mkdirp' }, change),
  ...rowsWithTwins('mkdirp', { 'mkdirp.mkdirpSync': 'mkdirp', 'mkdirp.sync': 'mkdirp' }, change),
];

const lookups: readonly BlockingRow[] = [
  ...rowsWithoutSync('find-up', '', 'findUpSync findUpMultipleSync findDownSync', question),
  ...rowsWithTwins('which', { sync: 'which' }, question),
  ...rowsWithTwins('resolve', { sync: 'resolve' }, question),
  ...rowsWithTwins('lilconfig', { 'SyncSearcher.search': 'lilconfig', 'SyncSearcher.load': 'lilconfig' }, file),
  ...rowsWithoutSync('cosmiconfig', '', 'cosmiconfigSync', file),
  ...rowsWithTwins(
    'cosmiconfig',
    { 'PublicExplorerSync.search': 'cosmiconfig', 'PublicExplorerSync.load': 'cosmiconfig' },
    file,
  ),
];

const lock = { category: 'lock', tier: 'lock', source } as const;
const lockFiles: readonly BlockingRow[] = [
  ...rowsWithoutSync('proper-lockfile', 'lockfile.', 'lockSync unlockSync checkSync', lock),
  ...blockingRows('proper-lockfile', 'SyncRelease', { ...lock, instead: 'lockfile.lock' }),
  ...rowsWithTwins('proper-lockfile', { 'lock.lockSync': 'lockfile.lock' }, lock),
  ...rowsWithTwins(
    'proper-lockfile',
    { 'lock.unlockSync': 'lockfile.unlock', 'lock.checkSync': 'lockfile.check' },
    lock,
  ),
  ...rowsWithoutSync('lockfile', 'lockfile.', 'lockSync unlockSync checkSync', lock),
];

export const FS_PACKAGE_ROWS: readonly BlockingRow[] = [
  ...fsExtra,
  ...files,
  ...trees,
  ...removals,
  ...lookups,
  ...lockFiles,
];
