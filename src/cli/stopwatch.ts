/** Milliseconds per stage, in the order in which the stages ended. */
export interface Stopwatch {
  /** Ends a stage: the time since the one before belongs to it. */
  readonly mark: (stage: string) => void;
  readonly stages: () => Readonly<Record<string, number>>;
}

export function startStopwatch(elapsed: () => number): Stopwatch {
  const stages: Record<string, number> = {};
  let before = elapsed();
  const mark = (stage: string): void => {
    const now = elapsed();
    stages[stage] = (stages[stage] ?? 0) + Math.round(now - before);
    before = now;
  };
  return { mark, stages: () => ({ ...stages }) };
}
