import { describe, expect, test } from 'vitest';
import { HEAD, problemsOf } from './parsed.ts';

/** Text that somebody else wrote must not hang, crash or fill the memory of a build. */

const MEGABYTE = 1_000_000;
const LAUGHS = ['a: &a [x, x]', ...'bcdefghij'.split('').map((name, index) => bomb(name, 'abcdefghi'.charAt(index)))];

function bomb(name: string, before: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
}

describe('hostile text ends in a short list of problems', () => {
  test.each([
    ['5 MB of brackets', '['.repeat(5 * MEGABYTE)],
    ['nested brackets within the limit of length', '['.repeat(MEGABYTE)],
    ['nested braces', '{a: '.repeat(MEGABYTE / 4)],
    ['nested dashes', '- '.repeat(MEGABYTE / 2)],
    ['nested keys', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['closing braces', '}'.repeat(MEGABYTE)],
    ['an endless quote', `"${'x'.repeat(MEGABYTE)}`],
    ['many documents', '---\n'.repeat(MEGABYTE / 8)],
    ['many lines of one key', 'a: 1\n'.repeat(MEGABYTE / 20)],
    ['many unknown keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('')],
    ['many bad rows', `${HEAD}sites:\n${'  - x: 1\n'.repeat(10_000)}`],
    ['many aliases', '- *a\n'.repeat(MEGABYTE / 20)],
    ['an alias bomb', `${HEAD}${LAUGHS.join('\n')}\n`],
    ['an alias of itself', `${HEAD}startup: &a [*a]\n`],
  ])('%s', { timeout: 20_000 }, (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(210);
    expect(problems.every(({ message }) => message.length < 300 && !message.includes('    at '))).toBe(true);
  });

  test('a depth that no document needs is told as such', () => {
    expect(problemsOf(`${HEAD}startup: ${'['.repeat(500)}${']'.repeat(500)}\n`)).toMatchObject([
      { code: 'yaml-syntax', message: 'the document is nested too deeply', place: { line: 5 } },
    ]);
  });
});
