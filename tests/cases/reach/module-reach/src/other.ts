// expect unreached
import { readFileSync } from 'node:fs';

export async function elsewhere(): Promise<void> {
  readFileSync('d');
}
