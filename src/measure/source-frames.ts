import type { RawFrame } from '../probe/samples.ts';
import {
  fileInProject,
  mappedPlaces,
  pathOf,
  type SourcePlace,
  type SourcePlaces,
  sourceMapOf,
} from '../probe/source-places.ts';
import type { KeptText } from '../probe/transform.ts';

/** A frame of a stack with its place in the project's sources, where it has one. */
export interface SourceFrame {
  readonly raw: RawFrame;
  readonly place: SourcePlace | undefined;
  /** Whether the text that ran has a source map. */
  readonly mapped: boolean;
}

/** Places of frames: back over what the probe rewrote, then over the source map of the text. */
export function frameReader(
  root: string,
  kept: readonly KeptText[],
  read: (path: string) => string | undefined,
): (frame: RawFrame) => SourceFrame {
  const texts = new Map(kept.map((text) => [text.file, text]));
  const ways = new Map<string, Way>();
  return (raw) => {
    const path = pathOf(raw.file);
    if (path === undefined) return { raw, place: undefined, mapped: false };
    const way = ways.get(path) ?? wayBack(path, texts.get(path), root, read);
    ways.set(path, way);
    return { raw, place: placeOf(raw, way), mapped: way.map !== undefined };
  };
}

/** How to get from a text that ran to its sources. */
interface Way {
  /** Undone first; the places it gives are of the text before. */
  readonly edits: SourcePlaces | undefined;
  readonly map: SourcePlaces | undefined;
  /** The text's own path in the project, for one that is its own source. */
  readonly file: string | undefined;
}

function wayBack(
  path: string,
  kept: KeptText | undefined,
  root: string,
  read: (path: string) => string | undefined,
): Way {
  const file = fileInProject(path, root);
  return {
    file,
    edits: kept?.edits === undefined ? undefined : mappedPlaces(withSource(kept.edits, path), '/', '/'),
    map: kept?.map === undefined ? mapOnDisk(path, file, root, read) : mappedPlaces(kept.map, kept.home, root),
  };
}

/** The map of the edits names no source: it is the text itself. */
function withSource(edits: string, path: string): string {
  return JSON.stringify({ ...(JSON.parse(edits) as object), sources: [path] });
}

function mapOnDisk(
  path: string,
  file: string | undefined,
  root: string,
  read: (path: string) => string | undefined,
): SourcePlaces | undefined {
  const text = file === undefined ? undefined : read(path);
  const map = text === undefined ? undefined : sourceMapOf(text, path);
  return map === undefined ? undefined : mappedPlaces(map.json, map.home, root);
}

function placeOf(ran: RawFrame, { edits, map, file }: Way): SourcePlace | undefined {
  const { line, column } = edits?.at(ran.line, ran.column - 1) ?? ran;
  const mapped = map?.at(line, column - 1);
  if (mapped !== undefined) return mapped;
  return file === undefined ? undefined : { file, line, column };
}
