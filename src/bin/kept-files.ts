import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import type { Environment } from '../cli/environment.ts';
import { makeFolder } from './make-folder.ts';

/** So many files of one kind stay in a folder. */
const MOST = 8;

export const KEPT_FILES: Environment['kept'] = {
  prepare: (folder) => attempt(() => makeFolder(folder)) !== FAILED,
  read: (folder, name) => {
    const bytes = attempt(() => readFile(join(folder, name)));
    return bytes === FAILED ? undefined : bytes;
  },
  write: (folder, name, bytes) => {
    const extension = extname(name);
    const temporary = join(folder, `${randomBytes(8).toString('hex')}${extension}`);
    const written = attempt(() => {
      writeFileSync(temporary, bytes, { flag: 'wx' });
      renameSync(temporary, join(folder, name));
    });
    if (written === FAILED) attempt(() => rmSync(temporary, { force: true }));
    attempt(() => removeOldest(folder, extension));
  },
};

const FAILED = Symbol('failed');

function attempt<T>(act: () => T): T | typeof FAILED {
  try {
    return act();
  } catch {
    return FAILED;
  }
}

/** A link would lead to a file of somebody else's. */
function readFile(path: string): Buffer | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** What a killed writer left under a name of its own ages like the rest. */
function removeOldest(folder: string, extension: string): void {
  const files = readdirSync(folder).filter((name) => extname(name) === extension);
  const aged = files.map((name) => {
    const path = join(folder, name);
    return { path, at: lstatSync(path).mtimeMs };
  });
  for (const { path } of aged.sort((a, b) => b.at - a.at).slice(MOST)) rmSync(path, { force: true });
}
