import { readFileSync, readdirSync } from 'node:fs';
import { Registry } from './registry.ts';

let settings: string | undefined;

/** Reads once: filled at startup, no later call reads again. */
function get(): string {
  if (settings === undefined) settings = readFileSync('settings', 'utf8');
  return settings;
}
function fresh(): string {
  return readFileSync('settings', 'utf8');
}

let names: string[] | null = null;
function all(): string[] {
  if (names) return names;
  const found = ['a', 'b'].flatMap((folder) => readdirSync(folder));
  names = found;
  return names;
}

let banner = '';
const shown = (): string => banner || (banner = readFileSync('banner', 'utf8'));

let loading: Promise<string> | undefined;
async function load(): Promise<string> {
  return readFileSync('late', 'utf8'); // expect: startup node:fs#readFileSync in load
}
async function loaded(): Promise<string> {
  if (loading == null) loading = load();
  return loading;
}

get(); // expect: startup src/main.ts#get
all(); // expect: startup src/main.ts#all
shown(); // expect: startup src/main.ts#shown
Registry.hooks(); // expect: startup src/registry.ts#Registry.hooks
await loaded();

setInterval(async () => {
  get(); // expect: startup src/main.ts#get
  fresh(); // expect: violation src/main.ts#fresh
  all(); // expect: startup src/main.ts#all
  shown(); // expect: startup src/main.ts#shown
  Registry.hooks(); // expect: startup src/registry.ts#Registry.hooks
  await loaded();
}, 1000);
