import { readFileSync } from 'node:fs';
import { createClient } from 'some-protocol';

declare const plugins: readonly any[];

/** A variable's name is nobody's member, and what a package made is no object of the project. */
export const command = {
  register(): void {
    readFileSync('register'); // expect: unreached node:fs#readFileSync
  },
  install(): void {
    readFileSync('install'); // expect: violation node:fs#readFileSync in command.install
  },
  remove(): void {
    readFileSync('remove'); // expect: violation node:fs#readFileSync in command.remove
  },
};
class Session {
  async connect(): Promise<void> {
    readFileSync('connect'); // expect: unreached node:fs#readFileSync
  }
  async open(): Promise<void> {
    readFileSync('open'); // expect: violation node:fs#readFileSync in Session.open
  }
  async touch(): Promise<void> {}
}

const client = createClient();
const session = new Session();
setInterval(async () => {
  await session.touch();
  await client.connect();
  for (const plugin of plugins) {
    const register = plugin.activate;
    register('api');
    const { install } = plugin;
    install();
    plugin.remove(); // expect: gap opaque-call
    plugin.open(); // expect: gap opaque-call
  }
}, 1000);
