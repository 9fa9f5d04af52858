#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/bin/main.js', import.meta.url);

/** Whatever keeps fence from running is a fault of ours, never a finding: Node's own code for a crash would be 1. */
function broken(text) {
  process.stderr.write(`fence: ${text}\n`);
  process.exitCode = 3;
}

if (existsSync(main)) await import(main.href).catch((error) => broken(error?.stack ?? error));
else broken(`${main.pathname} is missing. In a checkout, run "npm run build" first.`);
