import { expect, test } from 'vitest';
import { linesOf, syntheticFiles } from './synthetic.mjs';

test('the generated project is large enough, and the same every time', () => {
  const files = syntheticFiles({ typeRoots: [] });
  expect(linesOf(files)).toBeGreaterThanOrEqual(100_000);
  expect([...syntheticFiles({ typeRoots: [] })]).toEqual([...files]);
});
