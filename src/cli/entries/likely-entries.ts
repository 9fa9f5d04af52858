import type { Files } from '../environment.ts';
import { type Nature, natureOf } from './nature.ts';
import { listProject, type ProjectFiles } from './project-files.ts';
import { sourceOf } from './source-of.ts';
import { findStarts, type Start } from './starts.ts';

/** A module that the project seems to start. */
export interface LikelyEntry {
  /** Relative to the root. */
  readonly file: string;
  readonly reason: string;
  readonly nature: Nature;
}

/** Names that modules commonly have when nothing says how they are started. */
const COMMON_NAMES = ['server', 'daemon', 'main', 'index', 'app', 'bot', 'worker'];

/** Modules that look like entries, daemons first, each once. */
export function likelyEntries(root: string, files: Pick<Files, 'read'>): readonly LikelyEntry[] {
  const project = listProject(root, files);
  const started = findStarts(project).flatMap((start) => entryOf(start, project));
  const entries = started.length > 0 ? merged(started) : commonEntries(project);
  const ranked = (kind: Nature['kind']) => entries.filter((entry) => entry.nature.kind === kind);
  return [...ranked('daemon'), ...ranked('unknown'), ...ranked('tool')];
}

function entryOf(start: Start, project: ProjectFiles): readonly LikelyEntry[] {
  const file = sourceOf(start, project);
  if (file === undefined || /(^|\/)(scripts|test|tests)\//.test(file)) return [];
  return [{ file, reason: start.reason, nature: weighed(natureOf(file, project), start.hint) }];
}

/** The text decides; where it is silent, what starts the module does. */
function weighed(nature: Nature, hint: Start['hint']): Nature {
  return nature.kind === 'unknown' && hint !== 'none' ? { ...nature, kind: hint } : nature;
}

/** One entry per module; a reason that says "daemon" outweighs one that does not. */
function merged(entries: readonly LikelyEntry[]): readonly LikelyEntry[] {
  const byFile = new Map<string, LikelyEntry>();
  for (const entry of entries) {
    const known = byFile.get(entry.file);
    if (known === undefined || (known.nature.kind !== 'daemon' && entry.nature.kind === 'daemon')) {
      byFile.set(entry.file, entry);
    }
  }
  return [...byFile.values()];
}

function commonEntries(project: ProjectFiles): readonly LikelyEntry[] {
  return COMMON_NAMES.flatMap((name) => {
    const file = [`src/${name}.ts`, `${name}.ts`, `src/${name}.js`, `${name}.js`].find((path) =>
      project.sources.has(path),
    );
    return file === undefined ? [] : [{ file, reason: 'by its name', nature: natureOf(file, project) }];
  });
}
