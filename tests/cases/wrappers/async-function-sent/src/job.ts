import { readFileSync } from 'node:fs';

/** Sent only: its own calls are where it runs. */
export async function job(): Promise<void> {
  readFileSync('job'); // expect: wrapped node:fs#readFileSync in job by src/threads.ts#toThread
}
export async function jobToo(): Promise<void> {
  readFileSync('too'); // expect: violation node:fs#readFileSync in jobToo
}
