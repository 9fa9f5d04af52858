import type { Verdict } from '../../classify/verdict.ts';
import { moduleId } from '../../model/ids.ts';
import type { FunctionRecord } from '../../summary/site.ts';
import type { Commands } from '../commands.ts';
import type { Judged } from '../judge.ts';

/** What `why` answers from: the judgement, and how the document is called. */
export interface Knowledge extends Judged {
  /** Path of the document as it is shown. */
  readonly auditFile: string;
  /** Put before every path that is shown. */
  readonly prefix: string;
  readonly commands: Commands;
}

/** Every project file that the analysis saw. */
export function knownFiles({ analysis }: Knowledge): readonly string[] {
  const fromEdges = analysis.edges.flatMap(({ from, to }) => [from, to]);
  const fromEntries = Object.values(analysis.entries).flat();
  const others = [...analysis.sites.map(({ place }) => place.file), ...analysis.functions.map(({ file }) => file)];
  return [...new Set<string>([...fromEdges, ...fromEntries, ...others])].sort();
}

/** Whether a daemon loads a file, or a worker of one does. */
export function isLoaded(file: string, { analysis }: Knowledge): boolean {
  const id = moduleId(file);
  return analysis.reachableModules.has(id) || analysis.workerModules.has(id);
}

/** The innermost function that holds a line. */
export function functionAround(file: string, line: number, { analysis }: Knowledge): FunctionRecord | undefined {
  return analysis.functions
    .filter(({ extent }) => extent.file === file && extent.line <= line && line <= extent.endLine)
    .sort((left, right) => left.extent.line - right.extent.line || left.extent.column - right.extent.column)
    .at(-1);
}

export function verdictsIn(file: string, { judgement }: Knowledge): readonly Verdict[] {
  return judgement.verdicts.filter(({ site }) => site.place.file === file);
}
