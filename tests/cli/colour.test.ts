import { expect, test } from 'vitest';
import { coloursOn } from '../../src/cli/colour.ts';
import type { ColourWish } from '../../src/cli/options.ts';

const cases: readonly (readonly [string, boolean, ColourWish, Readonly<Record<string, string>>, boolean])[] = [
  ['a terminal has colours', true, 'auto', {}, true],
  ['a pipe has none', false, 'auto', {}, false],
  ['a dumb terminal has none', true, 'auto', { TERM: 'dumb' }, false],
  ['NO_COLOR', true, 'auto', { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR says nothing', true, 'auto', { NO_COLOR: '' }, true],
  ['FORCE_COLOR on a pipe', false, 'auto', { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR on a dumb terminal', true, 'auto', { FORCE_COLOR: '1', TERM: 'dumb' }, true],
  ['FORCE_COLOR=0 on a terminal', true, 'auto', { FORCE_COLOR: '0' }, false],
  ['NO_COLOR before FORCE_COLOR', true, 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['--color always before NO_COLOR', false, 'always', { NO_COLOR: '1' }, true],
  ['--color never before FORCE_COLOR', true, 'never', { FORCE_COLOR: '1' }, false],
];

test.each(cases)('%s', (_name, isTTY, wish, env, coloured) => {
  const { error } = coloursOn({ isTTY }, wish, { env });
  expect(error('x') !== 'x').toBe(coloured);
});
