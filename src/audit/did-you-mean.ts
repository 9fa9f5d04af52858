import { distance } from 'fastest-levenshtein';

/** Distances of longer words are slow to work out, and nobody mistypes them. */
const LONGEST_WORD = 100;

/** The known word that this one was probably meant to be, if any is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const allowed = Math.max(1, Math.ceil(word.length / 3));
  const ranked = known
    .map((candidate) => ({ candidate, steps: distance(folded(word), folded(candidate)) }))
    .sort((left, right) => left.steps - right.steps);
  const [best] = ranked;
  return best !== undefined && best.steps <= allowed ? best.candidate : undefined;
}

/** `; did you mean "evidence"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

/** `worstMs`, `worst_ms` and `WORST-MS` are all spellings of `worst-ms`. */
function folded(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
