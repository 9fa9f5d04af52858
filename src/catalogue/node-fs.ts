import type { BlockingRow } from './rows.ts';
import { rowsWithoutSync, rowsWithTwins } from './write-rows.ts';

/** Dumped from the exports of Node 20.20 and 24.21; what only the newer one has says since when. */
const source = 'node 20.20 and 24.21 exports';
const promises = 'fs.promises.';
const file = { category: 'fs', tier: 'file', source } as const;
const metadata = { category: 'fs-metadata', tier: 'metadata', source } as const;
/** Changes names, owners or times: short, but on the disk's clock, so not switched off with the questions. */
const change = { category: 'fs', tier: 'metadata', source } as const;
const recursive = { category: 'fs', tier: 'recursive', source } as const;

/** Work that grows with a tree. The general rows of the same names come after these. */
const recursiveOption = (position: number) =>
  ({ ...recursive, when: { kind: 'option', position, option: 'recursive', value: true } }) as const;

const trees: readonly BlockingRow[] = [
  ...rowsWithoutSync('node:fs', promises, 'readdirSync rmSync rmdirSync', recursiveOption(1)),
  ...rowsWithoutSync('node:fs', promises, 'cpSync', recursiveOption(2)),
  ...rowsWithoutSync('node:fs', promises, 'globSync', { ...recursive, since: '22.0.0' }),
];

const contents: readonly BlockingRow[] = [
  ...rowsWithoutSync('node:fs', promises, 'readFileSync writeFileSync appendFileSync copyFileSync cpSync', file),
  ...rowsWithoutSync('node:fs', promises, 'readdirSync opendirSync rmSync unlinkSync truncateSync openSync', file),
  ...rowsWithTwins(
    'node:fs',
    {
      readSync: 'FileHandle.read',
      readvSync: 'FileHandle.readv',
      writeSync: 'FileHandle.write',
      writevSync: 'FileHandle.writev',
      fsyncSync: 'FileHandle.sync',
      fdatasyncSync: 'FileHandle.datasync',
      ftruncateSync: 'FileHandle.truncate',
      'Dir.readSync': 'Dir.read',
    },
    file,
  ),
  ...rowsWithTwins('node:fs', { 'Utf8Stream.flushSync': 'Utf8Stream.flush' }, { ...file, since: '24.6.0' }),
];

const changes: readonly BlockingRow[] = [
  ...rowsWithoutSync('node:fs', promises, 'mkdirSync mkdtempSync renameSync rmdirSync linkSync symlinkSync', change),
  ...rowsWithoutSync('node:fs', promises, 'chmodSync lchmodSync chownSync lchownSync utimesSync lutimesSync', change),
  ...rowsWithoutSync('node:fs', promises, 'mkdtempDisposableSync', { ...change, since: '24.4.0' }),
  ...rowsWithTwins(
    'node:fs',
    {
      closeSync: 'FileHandle.close',
      fchmodSync: 'FileHandle.chmod',
      fchownSync: 'FileHandle.chown',
      futimesSync: 'FileHandle.utimes',
      'Dir.closeSync': 'Dir.close',
    },
    change,
  ),
];

const questions: readonly BlockingRow[] = [
  ...rowsWithoutSync(
    'node:fs',
    promises,
    'accessSync statSync lstatSync statfsSync readlinkSync realpathSync',
    metadata,
  ),
  ...rowsWithTwins(
    'node:fs',
    {
      existsSync: 'fs.promises.access',
      fstatSync: 'FileHandle.stat',
      'realpathSync.native': 'fs.promises.realpath',
    },
    metadata,
  ),
];

export const FS_ROWS: readonly BlockingRow[] = [...trees, ...contents, ...changes, ...questions];
