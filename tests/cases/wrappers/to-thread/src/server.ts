import { buildRuntimeGraph, type Store } from './graph.ts';
import { save } from './state.ts';
import { toThread } from './threads.ts';

const store: Store = { entries: [] };

export function serve(): void {
  setInterval(() => void tick(store), 1000);
}

async function tick(current: Store): Promise<void> {
  await toThread(buildRuntimeGraph, current); // expect: wrapped src/graph.ts#buildRuntimeGraph in tick by src/threads.ts#toThread
  save(current); // expect: violation src/state.ts#save in tick via save > node:fs#writeFileSync
}
