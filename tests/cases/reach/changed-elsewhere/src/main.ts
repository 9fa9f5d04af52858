import { readFileSync } from 'node:fs';
import defaults from './defaults.ts';
import { shared as common } from './defaults.ts';
import './fields.ts';
import './methods.ts';

/** Objects that are changed by way of another name, each by another way. */
Object.assign(defaults, JSON.parse('{"verbose":true}'));
Object.assign(common, JSON.parse('{"loud":true}'));

const nested = { logging: { traced: false } };
Object.assign(nested.logging, JSON.parse('{"traced":true}'));

interface Options {
  quick: boolean;
}
class Server {
  private readonly opts: Options;
  constructor(given: Options) {
    this.opts = given;
  }
  hurry(): void {
    this.opts.quick = true;
  }
}
const mine = { quick: false };
new Server(mine).hurry();

const answered = { answered: false };
const answer = (): { answered: boolean } => answered;
answer().answered = process.argv.length > 1;

const listed = { listed: false };
for (const one of [listed]) one.listed = true;

const held = { held: false };
const holder = { inner: held };
holder.inner.held = true;

const chosen = { chosen: false };
(chosen || held).chosen = true;

const either = { either: false };
const change = (one: { either: boolean }): void => {
  one.either = true;
};
change(either ?? { either: false });

const mapped = { mapped: false };
new Map([['a', mapped]]).forEach((one) => Object.assign(one, JSON.parse('{"mapped":true}')));

setInterval(() => {
  if (defaults.verbose) readFileSync('verbose'); // expect: violation node:fs#readFileSync
  if (common.loud) readFileSync('loud'); // expect: violation node:fs#readFileSync
  if (nested.logging.traced) readFileSync('traced'); // expect: violation node:fs#readFileSync
  if (mine.quick) readFileSync('quick'); // expect: violation node:fs#readFileSync
  if (answered.answered) readFileSync('answered'); // expect: violation node:fs#readFileSync
  if (listed.listed) readFileSync('listed'); // expect: violation node:fs#readFileSync
  if (held.held) readFileSync('held'); // expect: violation node:fs#readFileSync
  if (chosen.chosen) readFileSync('chosen'); // expect: violation node:fs#readFileSync
  if (either.either) readFileSync('either'); // expect: violation node:fs#readFileSync
  if (mapped.mapped) readFileSync('mapped'); // expect: violation node:fs#readFileSync
}, 1000);
