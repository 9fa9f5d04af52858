// expect reached; worker
import { readFileSync } from 'node:fs';

export async function inMain(): Promise<void> {
  readFileSync('main'); // expect: violation node:fs#readFileSync in inMain
}
export async function inWorker(): Promise<void> {
  readFileSync('worker'); // expect: wrapped node:fs#readFileSync in inWorker by src/worker.ts
}
export async function nowhere(): Promise<void> {
  readFileSync('nowhere'); // expect: unreached node:fs#readFileSync in nowhere
}
