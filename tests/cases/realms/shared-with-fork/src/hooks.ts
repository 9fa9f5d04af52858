import { readdirSync } from 'node:fs';

let known: readonly string[] | undefined;
export function hooks(): readonly string[] {
  known ??= readdirSync('hooks');
  return known;
}
/** Both load the module, and here is what the daemon's own process does with it: not what its child does. */
export async function refreshed(): Promise<readonly string[]> {
  return hooks(); // expect: startup src/hooks.ts#hooks
}
