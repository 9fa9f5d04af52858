import { readFileSync } from 'node:fs';

export default {
  async fetch(): Promise<Buffer> {
    return readFileSync('fetch'); // expect: violation node:fs#readFileSync in default.fetch
  },
  scheduled(): void {
    readFileSync('scheduled'); // expect: violation node:fs#readFileSync in default.scheduled
  },
};
export function helper(): void {
  readFileSync('helper'); // expect: unreached node:fs#readFileSync in helper
}
