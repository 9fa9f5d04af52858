import { readFileSync } from 'node:fs';

let settings: string | undefined;

/** Reads once: filled at startup, no later call reads again. */
function get(): string {
  if (settings === undefined) settings = readFileSync('settings', 'utf8');
  return settings;
}
function fresh(): string {
  return readFileSync('settings', 'utf8');
}

get(); // expect: startup src/main.ts#get
setInterval(() => {
  get(); // expect wrong: violation src/main.ts#get
  fresh(); // expect: violation src/main.ts#fresh
}, 1000);
