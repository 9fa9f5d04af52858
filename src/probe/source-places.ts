import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GREATEST_LOWER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { readFileSync } from './own-files.ts';

/** A place in a source of the project: `src/bot.ts`, line and column from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** From places of a text that runs to places of the sources. Lines count from 1, columns from 0, as parsers have it. */
export interface SourcePlaces {
  /** The project's files that the text was made from. */
  readonly files: readonly string[];
  readonly at: (line: number, column: number) => SourcePlace | undefined;
}

/** The text is the source, or has every character where the source has it (types stripped). */
export function samePlaces(file: string): SourcePlaces {
  return { files: [file], at: (line, column) => ({ file, line, column: column + 1 }) };
}

/** `map` as JSON; `home` is the folder that its sources are relative to. */
export function mappedPlaces(map: string, home: string, root: string): SourcePlaces | undefined {
  const trace = traceMapOf(map);
  if (trace === undefined) return undefined;
  const files = trace.sources.map((source) => projectFile(source ?? '', home, trace.sourceRoot ?? '', root));
  return {
    files: files.filter((file) => file !== undefined),
    at: (line, column) => {
      const found = originalPositionFor(trace, { line, column, bias: GREATEST_LOWER_BOUND });
      if (found.source === null) return undefined;
      const file = files[trace.sources.indexOf(found.source)];
      return file === undefined ? undefined : { file, line: found.line, column: found.column + 1 };
    },
  };
}

function traceMapOf(map: string): TraceMap | undefined {
  try {
    return new TraceMap(map);
  } catch {
    return undefined;
  }
}

function projectFile(source: string, home: string, sourceRoot: string, root: string): string | undefined {
  if (source === '') return undefined;
  const path = source.startsWith('file:') ? fileURLToPath(source) : resolve(home, localPath(sourceRoot), source);
  return fileInProject(path, root);
}

const localPath = (path: string): string => (path.startsWith('file:') ? fileURLToPath(path) : path);

/** `src/bot.ts` of `/home/me/bot/src/bot.ts`; undefined for what the project has installed. */
export function fileInProject(path: string, root: string): string | undefined {
  if (path.includes(`${sep}node_modules${sep}`)) return undefined;
  const way = relative(root, path);
  return way === '' || isAbsolute(way) ? undefined : way.split(sep).join('/');
}

/** `file:///x/a.ts?t=1` and `/x/a.ts` as a path; undefined for what is no file. */
export function pathOf(name: string): string | undefined {
  if (isAbsolute(name)) return name.replace(/\?.*$/, '');
  if (!name.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(name.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

const MAP_COMMENT = /^[ \t]*\/[/*][#@][ \t]*sourceMappingURL=([^\s'"*]+)/gm;

export interface SourceMapText {
  readonly json: string;
  readonly home: string;
  /** Written in the text itself, so that the text on disk need not have it. */
  readonly inline: boolean;
}

/** The source map that the text names last, inline or in a file beside it. */
export function sourceMapOf(text: string, path: string): SourceMapText | undefined {
  const name = [...text.matchAll(MAP_COMMENT)].at(-1)?.[1];
  if (name === undefined) return undefined;
  if (name.startsWith('data:')) return inlineMap(name, path);
  try {
    const file = fileURLToPath(new URL(name, pathToFileURL(path)));
    return { json: readFileSync(file, 'utf8'), home: dirname(file), inline: false };
  } catch {
    return undefined;
  }
}

function inlineMap(url: string, path: string): SourceMapText | undefined {
  const [head = '', body] = [url.slice(0, url.indexOf(',')), url.slice(url.indexOf(',') + 1)];
  try {
    const json = head.endsWith(';base64') ? Buffer.from(body, 'base64').toString() : decodeURIComponent(body);
    return { json, home: dirname(path), inline: true };
  } catch {
    return undefined;
  }
}
