import { rmSync } from 'node:fs';

export async function start(force: boolean): Promise<void> {
  if (force) rmSync('start'); // expect: violation node:fs#rmSync in start
}

export async function stop(force: boolean): Promise<void> {
  if (force) rmSync('stop'); // expect: violation node:fs#rmSync in stop
}
