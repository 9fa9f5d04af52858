import { type Block, details } from './markdown.ts';

/** How much of a list stands open; a list that is little longer is not worth folding. */
const OPEN = 10;
const SPARE = 2;

/** Items as blocks, those beyond the first folded under their number. */
export function folding<T>(
  items: readonly T[],
  render: (items: readonly T[]) => readonly Block[],
  noun: string,
): readonly Block[] {
  if (items.length <= OPEN + SPARE) return render(items);
  const rest = items.slice(OPEN);
  return [...render(items.slice(0, OPEN)), details(`${rest.length} more ${noun}`, render(rest))];
}

/** A list or table that cannot be cut: folded as a whole where it is long. */
export function foldedWhole(block: Block, length: number, noun: string): Block {
  return length <= OPEN + SPARE ? block : details(`${length} ${noun}`, [block]);
}
