import { readFileSync } from 'node:fs';
import { Bot } from 'some-bot';
import { commands } from './commands.ts';
import { unused } from './unused.ts';

const bot = new Bot();
for (const [name, run] of Object.entries(commands)) bot.command(name, run);
const routes = [
  { path: '/a', handler: () => readFileSync('a') }, // expect: violation node:fs#readFileSync
  { path: '/b', handler: () => 'b' },
];
for (const { path, handler } of routes) bot.route(path, handler);
const pairs: [string, () => unknown][] = [['c', onPair]];
pairs.forEach(([name, run]) => bot.command(name, run));
function onPair(): void {
  readFileSync('pair'); // expect: violation node:fs#readFileSync in onPair
}
console.log(Object.keys(unused).length);
