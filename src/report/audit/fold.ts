import { grouped } from '../wording.ts';
import { type Block, details, type Inline, md, paragraph, table } from './markdown.ts';

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

/** GitHub shows no page beyond half a megabyte, so no table is longer. */
const MOST_ROWS = 300;

/** A table, folded where it is long, and cut where it is endless; `elsewhere` says where the rest is to be found. */
export function foldedTable(
  head: readonly string[],
  rows: readonly (readonly Inline[])[],
  noun: string,
  elsewhere: Inline,
): readonly Block[] {
  const cut = rows.length - MOST_ROWS;
  const rest = cut > 0 ? [paragraph(md`… and ${grouped(cut)} more; ${elsewhere} lists them.`)] : [];
  const blocks = [table(head, rows.slice(0, MOST_ROWS)), ...rest];
  return rows.length <= OPEN + SPARE ? blocks : [details(`${grouped(rows.length)} ${noun}`, blocks)];
}
