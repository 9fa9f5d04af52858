import { readFileSync } from 'node:fs';

/** A function has a name, a text a length: what asks for no more may be one. */
interface Named {
  readonly name: string;
}
interface Long {
  readonly length: number;
}
interface Document {
  readonly name: string;
  readonly text: string;
}

declare const handler: Function;
declare const anything: Object;
declare const named: Named;
declare const long: Long;
declare const letters: Iterable<string>;
declare const list: ArrayLike<string>;
declare const shown: { toString(): string };
declare const valued: { valueOf(): number };
declare const made: new () => Document;
declare const result: void;
declare const branded: string & { readonly brand: 'path' };
declare const document: Document;
declare const lines: readonly string[];

function call(given: unknown): void {
  if (typeof given === 'function') readFileSync('handlers');
}

function open(given: unknown): void {
  if (typeof given === 'string') readFileSync(given);
}

function take(given: unknown): void {
  if (typeof given === 'number') readFileSync('pages');
}

setImmediate(() => {
  call(handler); // expect: violation src/main.ts#call
  call(named); // expect: violation src/main.ts#call
  call(made); // expect: violation src/main.ts#call
  call(document);
  call(lines);
  open(anything); // expect: violation src/main.ts#open
  open(long); // expect: violation src/main.ts#open
  open(letters); // expect: violation src/main.ts#open
  open(list); // expect: violation src/main.ts#open
  open(shown); // expect: violation src/main.ts#open
  open(result); // expect: violation src/main.ts#open
  open(branded); // expect: violation src/main.ts#open
  open(document);
  open(lines);
  take(valued); // expect: violation src/main.ts#take
  take(document);
});
