// expect worker
import { readFileSync } from 'node:fs';

export async function transform(): Promise<Buffer> {
  return readFileSync('jest'); // expect: wrapped node:fs#readFileSync by src/jest.ts
}
