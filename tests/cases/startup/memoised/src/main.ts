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

/** Every way through fills it, or leaves early because there is nothing to fill it with. */
let provider: string | undefined;
function provided(): string | undefined {
  if (!provider) {
    const kind = readFileSync('kind', 'utf8');
    if (kind === '') return undefined;
    switch (kind) {
      case 'a':
      case 'b':
        provider = kind;
        break;
      default: {
        provider = readFileSync('default', 'utf8');
      }
    }
  }
  return provider;
}

/** What is asked for is that something is there, and `false` is something. */
let folded: boolean | undefined;
function isFolded(): boolean {
  if (folded === undefined) {
    if (process.platform === 'linux') folded = false;
    else folded = readFileSync('FOLDED', 'utf8') === '';
  }
  return folded;
}

/** The variable of a function that is called where it stands is one of the process. */
const isCaseSensitive = (() => {
  let known: boolean | undefined;
  return (): boolean => {
    if (typeof known === 'undefined') known = readFileSync('CASE', 'utf8') === '';
    return known;
  };
})();

/** Filled by the function that the guard lets run. */
let connection: string | undefined;
const connect = async (): Promise<void> => {
  readFileSync('before'); // expect: startup node:fs#readFileSync in connect
  connection = readFileSync('connection', 'utf8'); // expect: startup node:fs#readFileSync in connect
};
function connected(): string {
  if (connection === undefined) void connect();
  return connection ?? '';
}

await connect();
connected();
provided(); // expect: startup src/main.ts#provided
get(); // expect: startup src/main.ts#get
isFolded(); // expect: startup src/main.ts#isFolded
isCaseSensitive(); // expect: startup src/main.ts#anonymous.anonymous
all(); // expect: startup src/main.ts#all
shown(); // expect: startup src/main.ts#shown
Registry.hooks(); // expect: startup src/registry.ts#Registry.hooks
await loaded();

setInterval(async () => {
  connected();
  provided(); // expect: startup src/main.ts#provided
  get(); // expect: startup src/main.ts#get
  isFolded(); // expect: startup src/main.ts#isFolded
  isCaseSensitive(); // expect: startup src/main.ts#anonymous.anonymous
  fresh(); // expect: violation src/main.ts#fresh
  all(); // expect: startup src/main.ts#all
  shown(); // expect: startup src/main.ts#shown
  Registry.hooks(); // expect: startup src/registry.ts#Registry.hooks
  await loaded();
}, 1000);
