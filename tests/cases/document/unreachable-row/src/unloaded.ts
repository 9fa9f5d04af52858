// expect unreached
import { readFileSync } from 'node:fs';

export type Kept = string;
export async function load(): Promise<void> {
  readFileSync('unloaded');
}
