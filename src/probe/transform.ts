import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Instrumented, instrument, MARK, type TextType } from './instrument.ts';
import type { Journal } from './journal.ts';
import { mkdirSync, writeFileSync } from './own-files.ts';
import type { Plan } from './plan.ts';
import {
  fileInProject,
  mappedPlaces,
  pathOf,
  type SourceMapText,
  type SourcePlaces,
  samePlaces,
  sourceMapOf,
} from './source-places.ts';

/** Rewrites a text that is about to run; undefined leaves it as it is. `name` is a path or a URL. */
export type Transform = (text: string, name: string, type: TextType) => string | undefined;

/** How to get from a text that ran to its sources, kept for the stacks that name it. */
export interface KeptText {
  readonly file: string;
  /** Source map from what ran to what was to run; absent where nothing was rewritten. */
  readonly edits?: string;
  /** The text's own source map, where it is not in the file itself. */
  readonly map?: string;
  readonly home: string;
}

export const TEXTS_FOLDER = 'texts';

export function newTransform(plan: Plan, folder: string, journal: Journal): Transform {
  const modules = new Set([...plan.modules, ...plan.sites.map((site) => site.file)]);
  return (text, name, type) => {
    const path = pathOf(name);
    if (path === undefined || text.includes(MARK)) return undefined;
    const map = mayBeProjects(path) ? sourceMapOf(text, path) : undefined;
    const places = placesOf(map, path, plan.root, modules);
    if (places === undefined) return undefined;
    const instrumented = tried(() => instrument({ text, type, places }, plan), path, places, plan, journal);
    if (instrumented !== undefined || map?.inline === true) keep(folder, keptText(path, map, instrumented));
    return instrumented?.text;
  };
}

function mayBeProjects(path: string): boolean {
  return !/[\\/]node_modules[\\/]/.test(path);
}

function placesOf(
  map: SourceMapText | undefined,
  path: string,
  root: string,
  modules: ReadonlySet<string>,
): SourcePlaces | undefined {
  if (map !== undefined) {
    const places = mappedPlaces(map.json, map.home, root);
    if (places?.files.some((file) => modules.has(file)) === true) return places;
  }
  const file = fileInProject(path, root);
  return file !== undefined && modules.has(file) ? samePlaces(file) : undefined;
}

function tried(
  run: () => Instrumented | undefined,
  file: string,
  { files }: SourcePlaces,
  plan: Plan,
  journal: Journal,
): Instrumented | undefined {
  try {
    const done = run();
    if (done !== undefined) journal.append({ kind: 'module', file, timed: done.timed, untimed: done.untimed });
    return done;
  } catch (error) {
    const untimed = plan.sites.flatMap((site, index) => (files.includes(site.file) ? [index] : []));
    const failure = error instanceof Error ? error.message : String(error);
    journal.append({ kind: 'module', file, timed: [], untimed, failure });
    return undefined;
  }
}

function keptText(file: string, map: SourceMapText | undefined, instrumented: Instrumented | undefined): KeptText {
  return {
    file,
    home: map?.home ?? '',
    ...(instrumented === undefined ? {} : { edits: instrumented.edits }),
    ...(map === undefined ? {} : { map: map.json }),
  };
}

function keep(folder: string, text: KeptText): void {
  try {
    const name = createHash('sha1').update(text.file).digest('hex');
    mkdirSync(join(folder, TEXTS_FOLDER), { recursive: true });
    writeFileSync(join(folder, TEXTS_FOLDER, `${name}.json`), JSON.stringify(text));
  } catch {
    // Stacks through this text keep the places of what ran.
  }
}
