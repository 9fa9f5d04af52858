import { relative, resolve as resolvePath } from 'node:path';
import type { AnalysisInput, Located } from '../audit/audit.ts';
import { append } from '../model/lists.ts';
import type { Place } from '../model/place.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Disk } from '../project/disk.ts';
import { findFiles, writtenPattern } from '../project/find-files.ts';

/** One line under `entry:`, with the files it names. */
export interface EntryFiles {
  readonly daemon: string;
  /** Absolute. */
  readonly paths: readonly string[];
  /** The function a launcher calls: `main`, `default`, `Controller.start`; undefined when the module itself is run. */
  readonly member: string | undefined;
  readonly written: string;
  readonly place: Place;
}

/** All files the document names, found on disk. */
export interface Rooted {
  readonly entries: readonly EntryFiles[];
  readonly workers: readonly string[];
  readonly loads: ReadonlyMap<string, readonly string[]>;
}

/** Finds the files behind entries, workers and loads. Whatever matches nothing or leaves the project is a problem. */
export function entryPaths(audit: AnalysisInput, root: string, disk: Disk): Checked<Rooted> {
  const problems: Problem[] = [];
  const find = (located: Located<string>, code: Problem['code']): readonly string[] => {
    const found = filesNamed(located, root, code, disk);
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return [];
  };
  const entries = audit.daemons.flatMap((daemon) =>
    daemon.entry.map((located): EntryFiles => {
      const { path, member } = splitEntry(located.value);
      const paths = find({ value: path, place: located.place }, 'entry-unmatched');
      return { daemon: daemon.name, paths, member, written: located.value, place: located.place };
    }),
  );
  const workers = audit.workers.flatMap((located) => find(located, 'unknown-module'));
  const loads = new Map<string, string[]>();
  for (const { from, modules } of audit.loads) {
    const loaded = modules.flatMap((located) => find(located, 'unknown-module'));
    for (const path of find(from, 'unknown-module')) append(loads, path, ...loaded);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { entries, workers, loads } };
}

function splitEntry(written: string): { readonly path: string; readonly member: string | undefined } {
  const at = written.lastIndexOf('#');
  return at < 0 ? { path: written, member: undefined } : { path: written.slice(0, at), member: written.slice(at + 1) };
}

/** Files a path or glob names, absolute and sorted. */
function filesNamed(
  located: Located<string>,
  root: string,
  code: Problem['code'],
  disk: Disk,
): Checked<readonly string[]> {
  const { value, place } = located;
  const found = findFiles(disk, writtenPattern(value), { cwd: root, ignore: ['**/*.d.ts'] });
  const outside = found.filter((path) => relative(root, path).startsWith('..'));
  if (outside.length > 0)
    return failed(
      'entry-outside',
      `${value} is outside the project`,
      place,
      'move fence.audit.yaml up, or name a file below it',
    );
  if (found.length > 0) return { ok: true, value: found.map((path) => resolvePath(path)).sort() };
  return failed(
    code,
    `${value} matches no file`,
    place,
    'paths are relative to the audit document; `fence init` finds likely entries',
  );
}

function failed<T>(code: Problem['code'], message: string, place: Place, suggestion: string): Checked<T> {
  return { ok: false, problems: [{ code, message, place, suggestion }] };
}
