import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/audit/did-you-mean.ts';

const KNOWN = ['threshold-ms', 'wrapped', 'safe-fast', 'in', 'evidence'];

describe('did you mean', () => {
  test.each([
    ['evidance', 'evidence'],
    ['safeFast', 'safe-fast'],
    ['THRESHOLD_MS', 'threshold-ms'],
    ['Wraped', 'wrapped'],
    ['inn', 'in'],
  ])('%s is near to %s', (written, meant) => {
    expect(didYouMean(written, KNOWN)).toBe(`; did you mean "${meant}"?`);
  });

  test.each(['x', 'banana', '', 'evidence '.repeat(100)])('%j is near to nothing', (written) => {
    expect(didYouMean(written, KNOWN)).toBe('');
  });
});
