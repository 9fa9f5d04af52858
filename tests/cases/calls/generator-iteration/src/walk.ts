// expect none
import { readdirSync } from 'node:fs';

export function* walk(folder: string): Generator<string> {
  yield* readdirSync(folder);
}
export function* names(): Generator<string> {
  yield 'a';
}
export function collect(): string[] {
  const [first] = walk('d');
  return [first ?? ''];
}
export class Tree {
  *[Symbol.iterator](): Generator<string> {
    yield* readdirSync('tree');
  }
}
