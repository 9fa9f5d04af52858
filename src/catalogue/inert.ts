import { PACKAGE_INERT_ROWS } from './inert-packages.ts';
import type { InertRow } from './rows.ts';
import { words } from './write-rows.ts';

const never = (module: string, names: string, positions: readonly number[]): readonly InertRow[] =>
  words(names).map((member) => ({ module, member, positions, runs: 'never' }));

/** `process.on('exit', …)` and `'beforeExit'`: the loop has ended or has nothing to do, so nothing waits for it. */
const atExit = (names: string): readonly InertRow[] =>
  words(names).flatMap((member) =>
    ['exit', 'beforeExit'].map(
      (event): InertRow => ({ module: 'node:process', member, positions: [1], event, runs: 'exit' }),
    ),
  );

const listeners = 'on once addListener prependListener prependOnceListener';

export const INERT_ROWS: readonly InertRow[] = [
  ...never('node:util', 'promisify callbackify inspect isDeepStrictEqual format', [0]),
  ...never('node:util', 'inherits', [0, 1]),
  ...never('node:events', 'EventEmitter.off EventEmitter.removeListener', [1]),
  ...never('lib', 'EventTarget.removeEventListener', [1]),
  ...never('lib', 'clearTimeout clearInterval clearImmediate', [0]),
  ...never('node:timers', 'clearTimeout clearInterval clearImmediate', [0]),
  ...never('node:console', 'Console.log Console.error Console.warn Console.info Console.debug', [0, 1, 2]),
  ...never('lib', 'ObjectConstructor.keys ObjectConstructor.is Array.includes Array.indexOf Set.has Set.delete', [0]),
  ...never('lib', 'ObjectConstructor.hasOwn ArrayConstructor.isArray JSON.stringify structuredClone String', [0]),
  ...atExit(listeners),
  ...atExit(
    words(listeners)
      .map((name) => `Process.${name}`)
      .join(' '),
  ),
  ...PACKAGE_INERT_ROWS,
];
