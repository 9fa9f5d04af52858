import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { updateFile } from '../../src/bin/durable-file.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fence-durable-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function fileWith(text: string | Uint8Array): { readonly path: string; readonly home: string } {
  const home = folder();
  const path = join(home, 'fence.audit.yaml');
  writeFileSync(path, text);
  return { path, home };
}

const NAMES = ['fence.audit.yaml'];

test('the text is what the edit made of it, and nothing else is left', () => {
  const { path, home } = fileWith('one\r\n');
  expect(updateFile(path, (text) => `${text}two`)).toEqual({ kind: 'written' });
  expect(readFileSync(path, 'utf8')).toBe('one\r\ntwo');
  expect(readdirSync(home)).toEqual(NAMES);
});

test('a file that is not there is made', () => {
  const path = join(folder(), 'fence.audit.yaml');
  expect(updateFile(path, (text) => (text === undefined ? 'new' : 'old'))).toEqual({ kind: 'written' });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
});

test.each([
  ['nothing', () => undefined],
  ['the same text', (text: string | undefined) => text],
])('an edit that returns %s writes nothing', (_name, edit) => {
  const { path, home } = fileWith('one');
  const before = statSync(path).ino;
  expect(updateFile(path, edit)).toEqual({ kind: 'unchanged' });
  expect(statSync(path).ino).toBe(before);
  expect(readdirSync(home)).toEqual(NAMES);
});

test('mode and owner stay', () => {
  const { path } = fileWith('one');
  if (process.getuid?.() === 0) chownSync(path, 1234, 4321);
  chmodSync(path, 0o640);
  const before = statSync(path);
  updateFile(path, () => 'two');
  const after = statSync(path);
  expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('a link stays a link, and the file behind it is written where it is', () => {
  const { path, home } = fileWith('one');
  mkdirSync(join(home, 'links'));
  const link = join(home, 'links', 'audit.yaml');
  symlinkSync('../fence.audit.yaml', link);
  expect(updateFile(link, () => 'two')).toEqual({ kind: 'written' });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readlinkSync(link)).toBe('../fence.audit.yaml');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(home, 'links'))).toEqual(['audit.yaml']);
});

test('what an editor writes meanwhile is read again, not overwritten', () => {
  const { path } = fileWith('one\n');
  const seen: (string | undefined)[] = [];
  const updated = updateFile(path, (text) => {
    seen.push(text);
    if (seen.length < 3) writeFileSync(path, `${text}by hand ${seen.length}\n`);
    return `${text}by fence\n`;
  });
  expect(updated).toEqual({ kind: 'written' });
  expect(seen).toEqual(['one\n', 'one\nby hand 1\n', 'one\nby hand 1\nby hand 2\n']);
  expect(readFileSync(path, 'utf8')).toBe('one\nby hand 1\nby hand 2\nby fence\n');
});

test('an edit that throws leaves nothing behind', () => {
  const { path, home } = fileWith('one');
  const fail = (): string => {
    throw new Error('ours');
  };
  expect(() => updateFile(path, fail)).toThrow('ours');
  expect(readFileSync(path, 'utf8')).toBe('one');
  expect(readdirSync(home)).toEqual(NAMES);
});

describe('refused, with the file as it was', () => {
  test('a file that somebody keeps changing', () => {
    const { path, home } = fileWith('one');
    let count = 0;
    const updated = updateFile(path, () => {
      count += 1;
      writeFileSync(path, `hand ${count}`);
      return 'fence';
    });
    expect(updated).toEqual({ kind: 'failed', why: 'somebody keeps changing it' });
    expect(readFileSync(path, 'utf8')).toBe(`hand ${count}`);
    expect(readdirSync(home)).toEqual(NAMES);
  });

  test('a file that is no text', () => {
    const { path } = fileWith(Uint8Array.of(0x61, 0xff, 0x62));
    expect(updateFile(path, () => 'two')).toEqual({ kind: 'failed', why: 'it is not UTF-8 text' });
    expect([...readFileSync(path)]).toEqual([0x61, 0xff, 0x62]);
  });

  test('a folder that is not there', () => {
    expect(updateFile(join(folder(), 'none', 'audit.yaml'), () => 'two')).toEqual({
      kind: 'failed',
      why: 'its folder does not exist (ENOENT)',
    });
  });

  test('a folder in the place of the file', () => {
    expect(updateFile(folder(), () => 'two')).toEqual({ kind: 'failed', why: 'it is a folder (EISDIR)' });
  });
});

test('while somebody writes, nobody else does', () => {
  const { path, home } = fileWith('one');
  const others: unknown[] = [];
  const updated = updateFile(path, () => {
    others.push(updateFile(path, () => 'three', 30));
    return 'two';
  });
  expect(updated).toEqual({ kind: 'written' });
  expect(others).toEqual([{ kind: 'failed', why: `process ${process.pid} has been writing it for too long` }]);
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(home)).toEqual(NAMES);
});

describe('claims that were left behind', () => {
  const claimOf = (home: string, part: string): string => join(home, `.fence.audit.yaml.claim-${part}`);

  test('of a process that is gone: removed', () => {
    const { path, home } = fileWith('one');
    let mine = '';
    updateFile(path, () => {
      mine = readdirSync(home).find((name) => name.includes('.claim-')) ?? '';
      return undefined;
    });
    // The same machine and process number, and another process: the number was given out again.
    const [machine] = mine.replace('.fence.audit.yaml.claim-', '').split('-');
    writeFileSync(claimOf(home, `${machine}-${process.pid}-1-abc`), 'half a docu');
    writeFileSync(claimOf(home, `${machine}-999999999-1-abc`), 'half a docu');
    expect(updateFile(path, () => 'two')).toEqual({ kind: 'written' });
    expect(readdirSync(home)).toEqual(NAMES);
  });

  test('of another machine: removed once it is old', () => {
    const { path, home } = fileWith('one');
    const left = claimOf(home, '0123456789ab-1-1-abc');
    writeFileSync(left, 'half a docu');
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(left, longAgo, longAgo);
    expect(updateFile(path, () => 'two')).toEqual({ kind: 'written' });
    expect(readdirSync(home)).toEqual(NAMES);
  });

  test('of another machine: respected while it is fresh', () => {
    const { path, home } = fileWith('one');
    writeFileSync(claimOf(home, '0123456789ab-1-1-abc'), '');
    const why = 'a process of another machine or container has been writing it for too long';
    expect(updateFile(path, () => 'two', 30)).toEqual({ kind: 'failed', why });
    expect(readFileSync(path, 'utf8')).toBe('one');
  });

  test('of another file: left alone', () => {
    const { path, home } = fileWith('one');
    writeFileSync(join(home, '.other.yaml.claim-0-1-1-abc'), '');
    updateFile(path, () => 'two');
    expect(readdirSync(home)).toEqual(['.other.yaml.claim-0-1-1-abc', ...NAMES]);
  });
});
