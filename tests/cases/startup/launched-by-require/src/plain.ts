import { readFileSync } from 'node:fs';

const lib = require('./lib.ts');

export function plain(): void {
  lib.start();
}

/** The module is one of many that the entry imports. */
async function warm(): Promise<void> {
  readFileSync('warm'); // expect: violation node:fs#readFileSync in warm
}
warm().catch(() => undefined);
