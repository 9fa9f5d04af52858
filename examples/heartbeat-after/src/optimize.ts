import { type Fact, type Store, sharedWords } from './store.js';

const DUPLICATE = 3;

/** Drops facts that say what an earlier one says already. Compares every fact with all that were kept. */
export function optimizeStore({ facts }: Store): Store {
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (!kept.some((earlier) => sharedWords(earlier, fact) >= DUPLICATE)) kept.push(fact);
  }
  return { facts: kept };
}
