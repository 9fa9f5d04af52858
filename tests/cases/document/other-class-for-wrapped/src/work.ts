// expect reached
import { readFileSync } from 'node:fs';

export function build(name: string): number {
  return readFileSync(name).length;
}
export async function toThread<A, R>(work: (argument: A) => R, argument: A): Promise<R> {
  return JSON.parse(String([String(work), argument]));
}
