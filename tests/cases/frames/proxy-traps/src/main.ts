import { readFileSync } from 'node:fs';

/** Read while the daemon starts, and never again: who reads a property is not followed. */
const secrets: Record<string, string> = new Proxy({} as Record<string, string>, {
  get(_target, name) {
    return readFileSync(String(name), 'utf8'); // expect wrong: violation node:fs#readFileSync in Proxy.get
  },
});
const token = secrets['token'];

/** Read in a turn. */
const pages: Record<string, string> = new Proxy({} as Record<string, string>, {
  get(_target, name) {
    return readFileSync(String(name), 'utf8'); // expect: violation node:fs#readFileSync in Proxy.get
  },
});
setInterval(() => pages[token ?? ''], 1000);
