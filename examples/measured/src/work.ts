import { execFileSync } from 'node:child_process';

/** Computes for as long as it is told, and longer where it is not let. */
export function compute(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let value = 1;
  while (performance.now() < end) for (let step = 0; step < 1000; step += 1) value = (value * 31 + step) | 0;
  return value;
}

/** Starts a program that does nothing for a while. */
export function runTool(seconds: string): void {
  execFileSync('sleep', [seconds]);
}

const nobody = new Int32Array(new SharedArrayBuffer(4));

/** Waits for a lock that nobody gives back. */
export function waitForLock(milliseconds: number): void {
  Atomics.wait(nobody, 0, 0, milliseconds);
}
