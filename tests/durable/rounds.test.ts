import { expect, test } from 'vitest';
import { runRounds } from './rounds.mjs';

test('eight writers, some of them killed: every reported row is there, and the document is always whole', async () => {
  const figures = await runRounds(8, 20_261_120);
  expect(figures).toMatchObject({ rounds: 8, reported: 8 * 8 * 3 });
  expect(figures.kills).toBeGreaterThan(8);
  expect(figures.looks).toBeGreaterThan(8);
});
