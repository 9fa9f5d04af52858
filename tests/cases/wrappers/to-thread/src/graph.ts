// expect none
// expect reached
export interface Store {
  entries: readonly string[];
}

export function buildRuntimeGraph(store: Store): number {
  return store.entries.length;
}
