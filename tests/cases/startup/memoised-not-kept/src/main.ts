import { readFileSync, watch } from 'node:fs';

/** Emptied again in a turn, so that the next call reads. */
let rules: string | undefined;
function current(): string {
  rules ??= readFileSync('rules', 'utf8');
  return rules;
}
watch('rules', () => {
  rules = undefined;
});

/** Emptied by whatever the caller hands over. */
let theme: string | undefined;
function styled(): string {
  if (!theme) theme = readFileSync('theme', 'utf8');
  return theme;
}
export function restyle(next?: string): void {
  theme = next;
}

/** What is asked for is that something true is there, and `false` is not. */
let flagged: boolean | undefined;
function isFlagged(): boolean {
  if (!flagged) {
    if (process.platform === 'linux') flagged = false;
    else flagged = readFileSync('FLAG', 'utf8') === '';
  }
  return flagged;
}

/** The guard holds only for those who don't insist. */
let list: string | undefined;
function listed(force = false): string {
  if (!list || force) list = readFileSync('list', 'utf8');
  return list;
}

/** Worked out once for each key, not once. */
const pages = new Map<string, string>();
function page(name: string): string {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(name, 'utf8');
  pages.set(name, text);
  return text;
}

/** Once for each object. */
class Template {
  private source: string | undefined;
  text(): string {
    this.source ??= readFileSync('template', 'utf8');
    return this.source;
  }
}

/** Guarded by something that it does not fill. */
let verbose: boolean | undefined;
function motd(): string {
  if (!verbose) return readFileSync('motd', 'utf8');
  return '';
}
export const speakUp = () => {
  verbose = true;
};

/** What it registers runs later, and each time. */
let armed = false;
function arm(): void {
  if (armed) return;
  armed = true;
  setInterval(() => {
    readFileSync('heart', 'utf8'); // expect: violation node:fs#readFileSync in arm.setInterval
  }, 1000);
}

/** Once for each that is made. */
function makeReader(name: string): () => string {
  let text: string | undefined;
  return () => (text ??= readFileSync(name, 'utf8'));
}
const first = makeReader('first');
const second = makeReader('second');

/** Runs again when it has come down to nothing. */
let left = 0;
function refilled(): void {
  if (!left) {
    readFileSync('refill', 'utf8');
    left = 5;
  }
  left -= 1;
}

/** What the guard lets run fills a variable of its own that has the name. */
let opened: string | undefined;
function open(): number {
  let opened: string;
  opened = readFileSync('opened', 'utf8');
  return opened.length;
}
function ensureOpen(): string | undefined {
  if (opened === undefined) open();
  return opened;
}

/** Filled only by one of the ways through. */
let halted = false;
function sweep(): void {
  if (!halted) {
    const text = readFileSync('sweep', 'utf8');
    if (text === 'end') halted = true;
  }
}
let level = '';
function levelled(): void {
  if (!level) {
    switch (readFileSync('level', 'utf8')) {
      case 'high':
        level = 'high';
        break;
      case 'low':
        break;
      default:
        level = 'none';
    }
  }
}

/** What the guard lets run ends it one day. */
let ended = false;
function poll(): void {
  if (readFileSync('mail', 'utf8') === 'end') ended = true;
}
function pollOn(): void {
  if (!ended) poll();
}

ensureOpen(); // expect: startup src/main.ts#ensureOpen
pollOn(); // expect: startup src/main.ts#pollOn
sweep(); // expect: startup src/main.ts#sweep
levelled(); // expect: startup src/main.ts#levelled
first(); // expect: startup src/main.ts#makeReader.anonymous
refilled(); // expect: startup src/main.ts#refilled
current(); // expect: startup src/main.ts#current
styled(); // expect: startup src/main.ts#styled
isFlagged(); // expect: startup src/main.ts#isFlagged
listed(); // expect: startup src/main.ts#listed
page('a'); // expect: startup src/main.ts#page
new Template().text(); // expect: startup src/main.ts#Template.text
motd(); // expect: startup src/main.ts#motd
arm();

setInterval(() => {
  ensureOpen(); // expect: violation src/main.ts#ensureOpen
  pollOn(); // expect: violation src/main.ts#pollOn
  sweep(); // expect: violation src/main.ts#sweep
  levelled(); // expect: violation src/main.ts#levelled
  second(); // expect: violation src/main.ts#makeReader.anonymous
  refilled(); // expect: violation src/main.ts#refilled
  current(); // expect: violation src/main.ts#current
  styled(); // expect: violation src/main.ts#styled
  isFlagged(); // expect: violation src/main.ts#isFlagged
  listed(true); // expect: violation src/main.ts#listed
  page('b'); // expect: violation src/main.ts#page
  new Template().text(); // expect: violation src/main.ts#Template.text
  motd(); // expect: violation src/main.ts#motd
  restyle();
  arm();
}, 1000);
