import { join, resolve } from 'node:path';
import type { AnalysisInput } from '../../audit/audit.ts';
import type { Checked } from '../../model/problem.ts';
import type { Analysis } from '../../summary/analysis.ts';
import type { Environment } from '../environment.ts';
import type { ProjectOptions } from '../options.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { nameOf, packed, unpacked } from './entry.ts';
import { isStillTrue, KEPT_SUFFIX, type Recording, record } from './trace.ts';

/** What is analysed, for whom and where. */
export interface Analysing {
  readonly root: string;
  readonly audit: AnalysisInput;
  readonly options: Pick<ProjectOptions, 'cwd' | 'cache' | 'cacheLocation'>;
  readonly environment: Environment;
  readonly watch: Stopwatch;
}

/**
 * The analysis of the program, or the one that was kept where nothing that it depends on has changed. The side that
 * analyses, with the compiler, is loaded only when it is needed.
 */
export async function analysed(request: Analysing): Promise<Checked<Analysis>> {
  const { root, audit, environment, watch } = request;
  const place = placeOf(request);
  const kept = place === undefined ? undefined : recall(place, environment);
  if (place !== undefined) watch.mark('cache');
  if (kept !== undefined) return { ok: true, value: kept };
  // Made before the analysis may list what is around it.
  const recording =
    place !== undefined && environment.kept.prepare(place.folder) ? record(environment.disk) : undefined;
  const { analyse } = await import('../analyse.ts');
  watch.mark('load');
  const analysis = analyse({ root, audit, disk: recording?.disk ?? environment.disk, onStage: watch.mark });
  if (place !== undefined && recording !== undefined && analysis.ok) {
    keep(place, recording, analysis.value, environment);
    watch.mark('cache');
  }
  return analysis;
}

/** What an earlier run kept, if it is the analysis of the program as it is now. */
export function keptAnalysis(request: Omit<Analysing, 'watch'>): Analysis | undefined {
  const place = placeOf(request);
  return place === undefined ? undefined : recall(place, request.environment);
}

/** Where the analysis of a program is kept, and under which name. */
interface KeptPlace {
  readonly folder: string;
  readonly name: string;
}

function placeOf({ root, audit, options, environment }: Omit<Analysing, 'watch'>): KeptPlace | undefined {
  const folder = folderOf(root, options, environment);
  if (folder === undefined) return undefined;
  return { folder, name: nameOf({ root, audit, environment }) + KEPT_SUFFIX };
}

/** Nothing is written where nobody expects it: without `node_modules` only to a folder that was named. */
function folderOf(root: string, { cwd, cache, cacheLocation }: Analysing['options'], environment: Environment) {
  if (!cache) return undefined;
  if (cacheLocation !== undefined) return resolve(environment.cwd, cwd ?? '.', cacheLocation);
  const installed = join(root, 'node_modules');
  return environment.disk.kindOf(installed) === 'folder' ? join(installed, '.cache/fence') : undefined;
}

function recall({ folder, name }: KeptPlace, { kept, disk }: Environment): Analysis | undefined {
  const bytes = kept.read(folder, name);
  const entry = bytes === undefined ? undefined : unpacked(bytes, name);
  return entry !== undefined && isStillTrue(entry.trace, disk) ? entry.analysis : undefined;
}

function keep({ folder, name }: KeptPlace, recording: Recording, analysis: Analysis, { kept }: Environment): void {
  if (!recording.isSteady()) return;
  kept.write(folder, name, packed({ trace: recording.trace, analysis }, name));
}
