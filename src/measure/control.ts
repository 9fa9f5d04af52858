/**
 * A fixed piece of work, done now and then beside the command. On a quiet machine it takes the same time each time;
 * where it does not, neither do the calls that are measured.
 */
export interface Control {
  readonly spins: number;
  /** Milliseconds. */
  readonly p10: number;
  readonly p90: number;
  /** `lost`: with the fence that was killed while it measured. */
  readonly verdict: 'quiet' | 'noisy' | 'too-short-to-tell' | 'lost';
}

/** What is known of a run that nobody saw the end of. */
export const LOST: Control = { spins: 0, p10: 0, p90: 0, verdict: 'lost' };

const EVERY_MS = 100;
const FEWEST = 8;
/** A tenth of the spins took this many times as long as the fastest tenth: somebody else had the processor. */
const NOISY = 1.5;

/** `now` in milliseconds. Answers with what was found out until it is called. */
export function startControl(now: () => number): () => Control {
  for (let warming = 0; warming < 20; warming += 1) spin();
  const times: number[] = [];
  const timer = setInterval(() => times.push(timed(now)), EVERY_MS);
  return () => {
    clearInterval(timer);
    return controlOf(times);
  };
}

export function controlOf(times: readonly number[]): Control {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [p10, p90] = [at(0.1), at(0.9)];
  const verdict = sorted.length < FEWEST ? 'too-short-to-tell' : p90 > NOISY * p10 ? 'noisy' : 'quiet';
  return { spins: sorted.length, p10, p90, verdict };
}

function timed(now: () => number): number {
  const from = now();
  spin();
  return now() - from;
}

const STEPS = 400_000;
let sink = 0;

/** About a millisecond of arithmetic that no compiler can leave out. */
function spin(): void {
  let value = sink;
  for (let step = 0; step < STEPS; step += 1) value = (value * 31 + step) | 0;
  sink = value;
}
