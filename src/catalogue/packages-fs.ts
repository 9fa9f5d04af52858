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

/** Settings, manifests and documents as data. `dotenv` and `rc` have no asynchronous form. */
const documents: readonly BlockingRow[] = [
  ...rowsWithoutSync('load-json-file', '', 'loadJsonFileSync', file),
  ...rowsWithoutSync('write-json-file', '', 'writeJsonFileSync', file),
  ...rowsWithTwins('read-yaml-file', { sync: 'readYamlFile' }, file),
  ...rowsWithTwins('write-yaml-file', { sync: 'writeYamlFile' }, file),
  ...rowsWithoutSync('read-pkg', '', 'readPackageSync', file),
  ...rowsWithoutSync('read-package-up', '', 'readPackageUpSync', file),
  ...rowsWithoutSync('write-package', '', 'writePackageSync updatePackageSync', file),
  ...rowsWithoutSync('write-package', '', 'addPackageDependenciesSync removePackageDependenciesSync', file),
  ...blockingRows('dotenv', 'config configDotenv', file),
  ...blockingRows('rc', 'default', file),
];

/** Looks where the file ends, before it watches it: what it is told of later it reads in turns of its own. */
const watchers: readonly BlockingRow[] = blockingRows('tail', 'Tail', { ...question, form: 'new' });

const temporary: readonly BlockingRow[] = [
  ...rowsWithoutSync('tmp', 'tmp.', 'dirSync fileSync tmpNameSync', change),
  ...rowsWithoutSync('temp', 'temp.', 'mkdirSync openSync', change),
  ...rowsWithoutSync('temp', 'temp.', 'cleanupSync', tree),
  ...rowsWithoutSync('tempy', '', 'temporaryWriteSync', file),
  ...rowsWithTwins('tempy', { temporaryDirectory: 'temporaryDirectoryTask' }, change),
];

/** `tar.x({ file, sync: true })`; each command has a name of one letter too. */
const tarCommands: readonly BlockingRow[] = blockingRows('tar', 'create extract list replace update c x t r u', {
  ...tree,
  when: { kind: 'option', position: 0, option: 'sync', value: true },
  instead: 'the same without `sync`',
});

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
  ...rowsWithTwins('fdir', { 'APIBuilder.sync': 'APIBuilder.withPromise' }, tree),
  ...blockingRows('klaw-sync', 'default klawSync', { ...tree, instead: 'klaw' }),
  ...tarCommands,
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
  ...rowsWithoutSync('make-dir', '', 'makeDirectorySync', change),
];

const lookups: readonly BlockingRow[] = [
  ...rowsWithoutSync('find-up', '', 'findUpSync findUpMultipleSync findDownSync', question),
  ...rowsWithoutSync('find-up-simple', '', 'findUpSync', question),
  ...rowsWithoutSync('package-up', '', 'packageUpSync', question),
  ...rowsWithoutSync('pkg-dir', '', 'packageDirectorySync', question),
  ...rowsWithoutSync('path-exists', '', 'pathExistsSync', question),
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
  ...rowsWithoutSync('fs-ext', 'fsExt.', 'flockSync fcntlSync', lock),
  ...rowsWithoutSync('fs-ext', 'fsExt.', 'seekSync', { ...question, category: 'fs' }),
];

export const FS_PACKAGE_ROWS: readonly BlockingRow[] = [
  ...fsExtra,
  ...files,
  ...documents,
  ...watchers,
  ...temporary,
  ...trees,
  ...removals,
  ...lookups,
  ...lockFiles,
];
