import { readFileSync } from 'node:fs';

export function refresh(): Promise<Buffer> {
  return Promise.resolve(readFileSync('refresh'));
}
