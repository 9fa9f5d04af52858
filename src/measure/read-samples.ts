import type { ModuleLine, ProcessLine, SampleLine, StackLine } from '../probe/samples.ts';
import { addTo, type Merged, nothing } from './merge.ts';

/** All samples of a run, merged per thread: what a thread was decides where its calls count. */
export interface ThreadSamples {
  readonly origin: ProcessLine;
  readonly loop: ReadonlyMap<number, Merged>;
  readonly starting: ReadonlyMap<number, Merged>;
  readonly stacks: readonly { readonly stack: StackLine; readonly merged: Merged }[];
  readonly unseen: { readonly starting: number; readonly budget: number };
}

export interface Samples {
  readonly threads: readonly ThreadSamples[];
  readonly modules: readonly ModuleLine[];
}

/** Reads the files of a run; a line that a killed process left unfinished is passed over. */
export function readSamples(texts: readonly string[]): Samples {
  const files = texts.map((text) => text.split('\n').flatMap(parsedLine));
  return { threads: files.flatMap(threadOf), modules: files.flat().filter((line) => line.kind === 'module') };
}

function parsedLine(line: string): readonly SampleLine[] {
  try {
    // Written by the probe of this very package.
    return line === '' ? [] : [JSON.parse(line) as SampleLine];
  } catch {
    return [];
  }
}

function threadOf(lines: readonly SampleLine[]): readonly ThreadSamples[] {
  const origin = lines.find((line) => line.kind === 'process');
  if (origin === undefined) return [];
  const loop = new Map<number, Merged>();
  const starting = new Map<number, Merged>();
  const stacks = new Map<number, Merged>();
  const unseen = { starting: 0, budget: 0 };
  for (const line of lines) {
    if (line.kind !== 'samples') continue;
    for (const { site, phase, counted } of line.sites) addTo(at(phase === 'loop' ? loop : starting, site), counted);
    for (const [stack, counted] of line.stacks) addTo(at(stacks, stack), counted);
    unseen.starting += line.unseen.starting;
    unseen.budget += line.unseen.budget;
  }
  const known = lines.filter((line) => line.kind === 'stack');
  return [
    {
      origin,
      loop,
      starting,
      stacks: known.map((stack) => ({ stack, merged: at(stacks, stack.stack) })),
      unseen,
    },
  ];
}

function at(map: Map<number, Merged>, key: number): Merged {
  const found = map.get(key) ?? nothing();
  map.set(key, found);
  return found;
}
