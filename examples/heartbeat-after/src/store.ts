/** What the assistant knows: facts, and the words by which each is found. */
export interface Store {
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly id: number;
  readonly words: readonly string[];
}

const FACTS = 1200;
const WORDS_PER_FACT = 8;
const VOCABULARY = 400;

/** Stands in for a database of some gigabytes; holds the same facts on every run. */
export function openStore(): Store {
  const random = seededRandom(71);
  const word = () => `word-${Math.floor(random() * VOCABULARY)}`;
  const facts = Array.from({ length: FACTS }, (_, id) => ({ id, words: Array.from({ length: WORDS_PER_FACT }, word) }));
  return { facts };
}

/** How many words two facts have in common. */
export function sharedWords(one: Fact, other: Fact): number {
  return one.words.filter((word) => other.words.includes(word)).length;
}

/** A linear congruential generator: numbers from 0 up to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
