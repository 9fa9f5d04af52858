import { describe, expect, test } from 'vitest';
import { shortestPrefixes, siteIds } from '../../src/classify/site-id.ts';
import { place, site } from './build.ts';

const [id = ''] = siteIds([site()]);

describe('ids of sites', () => {
  test('are short and easy to type', () => {
    expect(id).toMatch(/^S-[0-9a-hjkmnp-tv-z]{6}$/);
  });

  test('stay while the call moves within its file', () => {
    expect(siteIds([site({ place: place('src/bot.ts', 99) })])).toEqual([id]);
  });

  test.each([
    ['file', site({ place: place('src/web.ts', 41) })],
    ['function', site({ in: 'other' })],
    ['text', site({ text: 'verifyCode(x)' })],
  ])('change with the %s', (_, other) => {
    expect(siteIds([other])).not.toEqual([id]);
  });

  test('tell exact twins apart, by their order in the code', () => {
    const twins = [site({ place: place('src/bot.ts', 50) }), site()];
    const [later, earlier] = siteIds(twins);
    expect(earlier).toBe(id);
    expect(later).not.toBe(id);
  });

  test('are longer where codes begin alike, whatever their order', () => {
    const expected = new Map([
      ['abcdefgh', 'abcdefg'],
      ['abcdefxy', 'abcdefx'],
      ['zzzzzzzz', 'zzzzzz'],
    ]);
    expect(shortestPrefixes(['abcdefgh', 'zzzzzzzz', 'abcdefxy'], 6)).toEqual(expected);
    expect(shortestPrefixes(['abcdefxy', 'abcdefgh', 'zzzzzzzz'], 6)).toEqual(expected);
  });

  test('are unique in a crowd', () => {
    const crowd = Array.from({ length: 5000 }, (_, index) => site({ in: `f${index}` }));
    expect(new Set(siteIds(crowd)).size).toBe(crowd.length);
  });
});
