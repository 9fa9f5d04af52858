import type { FunctionRecord, TrailStep } from '../summary/site.ts';
import type { ReportStep } from './document.ts';

/** First lines of the functions that have a name in a file, ascending. */
export type FunctionLines = ReadonlyMap<string, readonly number[]>;

export function linesOfFunctions(functions: readonly FunctionRecord[]): FunctionLines {
  const lines = new Map<string, number[]>();
  for (const { file, name, line } of functions) {
    const key = functionKey(file, name);
    lines.set(
      key,
      [...(lines.get(key) ?? []), line].sort((a, b) => a - b),
    );
  }
  return lines;
}

/** A step with the line where its function begins: among namesakes the last one before the call. */
export function reportStep(step: TrailStep, lines: FunctionLines): ReportStep {
  const { file, line, call } = step;
  const candidates = lines.get(functionKey(file, step.function)) ?? [];
  const functionLine = candidates.filter((candidate) => candidate <= line).at(-1);
  return { function: step.function, call, file, line, ...(functionLine === undefined ? {} : { functionLine }) };
}

const functionKey = (file: string, name: string): string => `${file}\0${name}`;
