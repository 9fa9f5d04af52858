import { existsSync, statSync } from 'node:fs';

declare const flags: [boolean?];
declare const options: { exact?: boolean };

function check(exact = false): void {
  if (exact) statSync('file');
}
function sized(given: { exact?: boolean }): void {
  if (given.exact) statSync('file');
}

/** What a parameter is given in the function counts, and not what the caller wrote. */
function forced(exact = false): void {
  exact ||= existsSync('strict');
  if (exact) statSync('file');
}
function completed(given: { exact?: boolean }): void {
  given.exact = true;
  if (given.exact) statSync('file');
}

function defaulted(given: { exact?: boolean }): void {
  Object.assign(given, options);
  if (given.exact) statSync('file');
}
function repeated(exact: boolean): void {
  for (exact of [true, false]) if (exact) statSync('file');
}
function named(name: string, exact = false): void {
  if (exact) statSync(name);
}
const bound = named.bind(undefined, 'file');

/** A variable of that name that is another. */
function shadowed(exact: boolean): void {
  for (const exact of flags) if (exact) statSync('file');
  if (exact) return;
}

/** Both come out like this somewhere. */
function either(exact: boolean): void {
  if (exact || flags.length > 0) statSync('file');
}

/** A callback of a later turn is judged by itself, whoever registers it. */
function arm(exact: boolean): void {
  setImmediate(() => {
    if (exact) statSync('file'); // expect: violation node:fs#statSync
  });
}

class Reader {
  set exact(value: boolean) {
    if (value) statSync('file');
  }
}
const tag = (_: TemplateStringsArray, exact: boolean): string => (exact ? `${statSync('file').size}` : '');

setImmediate(() => {
  check(...flags); // expect: violation src/main.ts#check
  check.apply(undefined, flags); // expect: violation src/main.ts#check
  check.call(undefined, false);
  check.call(undefined, true); // expect: violation src/main.ts#check
  sized({ exact: false, ...options }); // expect: violation src/main.ts#sized
  forced(false); // expect: violation src/main.ts#forced
  completed({ exact: false }); // expect: violation src/main.ts#completed
  defaulted({ exact: false }); // expect: violation src/main.ts#defaulted
  repeated(false); // expect: violation src/main.ts#repeated
  bound(true); // expect: violation src/main.ts#named
  shadowed(false); // expect: violation src/main.ts#shadowed
  either(false); // expect: violation src/main.ts#either
  arm(false);
  arm(flags.length > 1);
  new Reader().exact = true; // expect: violation src/main.ts#Reader.exact
  tag`${true}`; // expect: violation src/main.ts#tag
});
