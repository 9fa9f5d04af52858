import { isBuiltin } from 'node:module';
import { type CalleeId, calleeId, memberOf, ownerOf } from '../model/ids.ts';

/** Paths go without `./`. Backslashes stay: in a glob they escape. */
export function normalisedPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** `fs#readFileSync` is `node:fs#readFileSync`; `./src/a.ts#f` is `src/a.ts#f`. */
export function normalisedCallee(written: string): CalleeId {
  const owner = normalisedPath(ownerOf(written));
  const builtin = !owner.startsWith('node:') && isBuiltin(owner);
  return calleeId(builtin ? `node:${owner}` : owner, memberOf(written));
}
