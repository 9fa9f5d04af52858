/** Times a call by hand, as one would without fence: wall and processor time, in milliseconds. */
export class Stopwatch {
  readonly #wall: number[] = [];
  readonly #cpu: number[] = [];
  #startedAt = 0;
  #usedAtStart = 0;

  start(): void {
    this.#usedAtStart = processorTime();
    this.#startedAt = performance.now();
  }

  stop(): void {
    this.#wall.push(performance.now() - this.#startedAt);
    this.#cpu.push(processorTime() - this.#usedAtStart);
  }

  medians(): string {
    return `wall ${median(this.#wall).toFixed(3)} cpu ${median(this.#cpu).toFixed(3)}`;
  }
}

/** Of the thread, where Node tells that; else of the process, with the threads that compile and collect garbage. */
const usage = process.threadCpuUsage?.bind(process) ?? process.cpuUsage.bind(process);

function processorTime(): number {
  const { user, system } = usage();
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.ceil(times.length / 2) - 1] ?? 0;
}
