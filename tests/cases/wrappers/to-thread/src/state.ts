// expect none
import { writeFileSync } from 'node:fs';
import type { Store } from './graph.ts';

export function save(store: Store): void {
  writeFileSync('state.json', JSON.stringify(store));
}
