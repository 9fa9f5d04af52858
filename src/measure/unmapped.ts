import { basename } from 'node:path/posix';
import type { Plan } from '../probe/plan.ts';
import type { Samples } from './read-samples.ts';
import type { SourceFrame } from './source-frames.ts';

type CompiledFile = (frames: readonly SourceFrame[]) => string | undefined;

/**
 * The innermost JavaScript of the project on a stack that seems to be compiled from the program, and without a source
 * map: what blocks in it is nobody's. It seems so where it goes by the name of a module (`dist/daemon.js` of
 * `src/daemon.ts`) that no other text has been, or where no text of the program was loaded at all.
 */
export function compiledWithoutMap({ modules }: Plan, samples: Samples): CompiledFile {
  const program = new Set(modules);
  const loaded = new Set(samples.modules.map(({ file }) => stemOf(file.replaceAll('\\', '/'))));
  const missing = new Set(modules.map(stemOf).filter((stem) => !loaded.has(stem)));
  const isCompiled = (file: string): boolean =>
    JAVASCRIPT.test(file) &&
    !file.startsWith('../') &&
    !program.has(file) &&
    (loaded.size === 0 || missing.has(stemOf(file)));
  return (frames) =>
    frames.flatMap(({ place, mapped }) => (place === undefined || mapped ? [] : [place.file])).find(isCompiled);
}

const JAVASCRIPT = /\.[cm]?js$/;

const stemOf = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
