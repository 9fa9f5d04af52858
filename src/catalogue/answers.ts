import type { AnswerRow } from './rows.ts';
import { words } from './write-rows.ts';

const answers = (module: string, names: string, position: number): readonly AnswerRow[] =>
  words(names).map((member) => ({ module, member, position }));

const lodash = (module: string): readonly AnswerRow[] => [
  ...answers(module, 'once memoize partial partialRight curry curryRight negate unary ary flip rearg', 0),
  ...answers(module, 'spread rest overArgs bind', 0),
  ...answers(module, 'after before wrap', 1),
];

/**
 * Calls that give a function back which, called, calls their argument before it returns. What calls it later
 * (`debounce`) or with a callback more than was written (`promisify`) is absent.
 */
export const ANSWER_ROWS: readonly AnswerRow[] = [
  ...['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql', 'bun:sqlite'].flatMap((module) =>
    answers(module, 'Database.transaction', 0),
  ),
  ...answers('node:util', 'deprecate callbackify', 0),
  ...answers('node:async_hooks', 'AsyncResource.bind AsyncLocalStorage.bind', 0),
  ...lodash('lodash'),
  ...lodash('lodash-es'),
  ...answers('es-toolkit', 'once memoize partial partialRight curry curryRight negate unary ary rest spread', 0),
  ...answers('es-toolkit', 'after before', 1),
  ...answers('ramda', 'once partial partialRight curry unary binary flip complement tryCatch', 0),
  ...answers('ramda', 'curryN nAry memoizeWith', 1),
  ...answers('remeda', 'once partialBind partialLastBind', 0),
  ...answers('underscore', 'once memoize partial negate bind', 0),
  ...answers('underscore', 'after before wrap', 1),
  ...['memoize', 'mem', 'memoizee', 'fast-memoize', 'memoize-one', 'moize', 'onetime', 'express-async-handler'].flatMap(
    (module) => answers(module, 'default', 0),
  ),
  ...answers('once', 'default strict', 0),
];
