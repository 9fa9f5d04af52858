#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/bin/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write(`fence: ${main.pathname} is missing. In a checkout, run "npm run build" first.\n`);
  process.exitCode = 3;
}
