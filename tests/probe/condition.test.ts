import { expect, test } from 'vitest';
import { applies } from '../../src/probe/condition.ts';
import type { Condition } from '../../src/probe/plan.ts';

const callback = () => undefined;
const recursive: Condition = { kind: 'option', position: 1, option: 'recursive', value: true };

test.each<readonly [Condition | undefined, readonly unknown[], boolean]>([
  [undefined, [], true],
  [{ kind: 'no-callback' }, [1, 'x'], true],
  [{ kind: 'no-callback' }, [1, callback], false],
  [{ kind: 'fewer-than', count: 2 }, [1], true],
  [{ kind: 'fewer-than', count: 2 }, [1, callback], false],
  [{ kind: 'at-least', count: 2 }, [1, 2], true],
  [{ kind: 'at-least', count: 2 }, [1], false],
  [{ kind: 'may-be', position: 0, type: 'string' }, ['a'], true],
  [{ kind: 'may-be', position: 0, type: 'string' }, [Buffer.from('a')], false],
  [{ kind: 'literal', position: 2, value: true }, [0, 0, true], true],
  [{ kind: 'literal', position: 2, value: true }, [0, 0, 1], false],
  [recursive, ['/x', { recursive: true }], true],
  [recursive, ['/x', { recursive: 1 }], false],
  [recursive, ['/x', null], false],
  [recursive, ['/x'], false],
  [{ ...recursive, kind: 'unless-option' }, ['/x'], true],
  [{ ...recursive, kind: 'unless-option' }, ['/x', { recursive: true }], false],
  [{ kind: 'all', of: [recursive, { kind: 'no-callback' }] }, ['/x', { recursive: true }], true],
  [{ kind: 'all', of: [recursive, { kind: 'no-callback' }] }, ['/x', { recursive: true }, callback], false],
])('%o of %o: %s', (condition, given, expected) => {
  expect(applies(condition, given)).toBe(expected);
});
