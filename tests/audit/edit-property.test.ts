import { expect, test } from 'vitest';
import { commentsOf } from '../../src/audit/comments.ts';
import { editDocument } from '../../src/audit/edit-document.ts';
import type { NewRow, OptionalField, RowAddress, RowEdit, RowFields } from '../../src/audit/edits.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import {
  type Generated,
  type GeneratedLine,
  generateDocument,
  generatedEvidence,
  generatedRow,
  type Random,
  randomFrom,
} from './generated-document.ts';
import { FILE, parsed } from './parsed.ts';

/** For generated documents and edits: parse → edit → print keeps every comment and every byte that no edit speaks of. */

interface Planned {
  readonly edits: readonly RowEdit[];
  readonly rows: readonly NewRow[];
  readonly dropped: ReadonlySet<number>;
  readonly touched: ReadonlySet<number>;
  /** Fields taken away, by row. */
  readonly without: ReadonlyMap<number, readonly string[]>;
}

/** What happens to one row: nothing, an edit, or that it goes. */
interface RowPlan {
  readonly edit?: RowEdit;
  readonly after?: NewRow;
  readonly without: readonly string[];
}

function planEdits({ rows }: Generated, random: Random): Planned {
  const plans = rows.map((row) => planRow(row, random));
  const added = Array.from({ length: random.below(3) }, (_, index) => generatedRow(random, 100 + index));
  const indices = (wanted: (plan: RowPlan) => boolean) =>
    new Set(plans.flatMap((plan, index) => (wanted(plan) ? [index] : [])));
  return {
    edits: [...plans.flatMap(({ edit }) => edit ?? []), ...added.map((row): RowEdit => ({ kind: 'add-row', row }))],
    rows: [...plans.flatMap(({ after }) => after ?? []), ...added],
    dropped: indices(({ after }) => after === undefined),
    touched: indices(({ edit, after }) => edit !== undefined && after !== undefined),
    without: new Map(plans.map(({ without }, index) => [index, without])),
  };
}

function planRow(row: NewRow, random: Random): RowPlan {
  const { file, in: name, call, text } = row;
  const address: RowAddress = { file, in: name, call, ...(text === undefined ? {} : { text }) };
  switch (random.below(6)) {
    case 0:
      return { edit: { kind: 'drop-row', row: address }, without: [] };
    case 1: {
      const evidence = generatedEvidence(random);
      const without = Object.keys(row.evidence ?? {}).filter((key) => !(key in evidence));
      return { edit: { kind: 'set-evidence', row: address, evidence }, after: { ...row, evidence }, without };
    }
    case 2: {
      const { fields, gone } = fieldChange(row, random);
      const edit: RowEdit = { kind: 'set-fields', row: address, fields, without: gone };
      return { edit, after: withoutFields({ ...row, ...fields }, gone), without: gone };
    }
    default:
      return { after: row, without: [] };
  }
}

function withoutFields(row: NewRow, gone: readonly OptionalField[]): NewRow {
  const { why, issue, text, ...rest } = row;
  return {
    ...rest,
    ...(why === undefined || gone.includes('why') ? {} : { why }),
    ...(issue === undefined || gone.includes('issue') ? {} : { issue }),
    ...(text === undefined || gone.includes('text') ? {} : { text }),
  };
}

function fieldChange(
  row: NewRow,
  random: Random,
): { readonly fields: RowFields; readonly gone: readonly OptionalField[] } {
  const gone = (['why', 'issue', 'text'] as const).filter((key) => row[key] !== undefined && random.chance(30));
  return {
    fields: {
      ...(random.chance(40) ? { in: `moved.${row.in}` } : {}),
      ...(random.chance(40) && !gone.includes('text') ? { text: 'changed(a, "b: #c")' } : {}),
      ...(random.chance(40) && !gone.includes('why') ? { why: 'for # a: reason' } : {}),
      ...(random.chance(40) ? { reaches: ['node:fs#statSync', 'node:fs#openSync'].map(calleeIdFrom) } : {}),
    },
    gone,
  };
}

const sortedRows = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

/** What the order of a list means is nothing; `reaches` keeps what it had where it was. */
const comparable = ({ reaches, ...row }: NewRow): object =>
  reaches === undefined ? row : { ...row, reaches: [...reaches].sort() };

/** Of an edited row with comments in lists or evidence, which lines go is the printer's choice. */
function mustStay({ lines }: Generated, { dropped, touched }: Planned): readonly string[] {
  return lines
    .filter((line) => !line.isShared && (line.row === undefined || !(dropped.has(line.row) || touched.has(line.row))))
    .map(({ text }) => text);
}

function isSubsequence(wanted: readonly string[], lines: readonly string[]): string | undefined {
  let at = 0;
  for (const line of wanted) {
    const found = lines.indexOf(line, at);
    if (found < 0) return line;
    at = found + 1;
  }
  return undefined;
}

/** In a bracketed list the comma behind a row belongs to its neighbours. */
const withoutComma = (line: string): string => line.replace(/,(?=\s*(#|$))/, '');

function maySayGoodbye(line: GeneratedLine, { dropped, touched, without }: Planned): boolean {
  if (line.row === undefined) return false;
  if (dropped.has(line.row)) return true;
  // A comment goes with the field or the item of a list that it stands at.
  const gone = without.get(line.row) ?? [];
  return touched.has(line.row) && (gone.length > 0 || line.field === 'reaches');
}

test.each(Array.from({ length: 40 }, (_, index) => index + 1))('ten documents from seed %i0', (block) => {
  for (let seed = block * 10; seed < block * 10 + 10; seed += 1) judgeSeed(seed);
});

function judgeSeed(seed: number): void {
  const generated = generateDocument(seed);
  expect(sortedRows(parsed(generated.text).rows.map(({ place: _, ...row }) => row))).toEqual(
    sortedRows(generated.rows),
  );
  const plan = planEdits(generated, randomFrom(seed + 1_000_000));
  const result = editDocument(generated.text, plan.edits, { file: FILE });
  const told = `seed ${seed}\n${generated.text}\n---\n${JSON.stringify(plan.edits)}\n---\n${result.text}`;
  expect(result.refused, told).toEqual([]);

  const rows = parsed(result.text).rows.map(({ place: _, ...row }) => comparable(row));
  expect(sortedRows(rows), told).toEqual(sortedRows(plan.rows.map(comparable)));

  const lines = result.text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(withoutComma);
  const stays = mustStay(generated, plan).map(withoutComma);
  const required = plan.dropped.size === 0 ? stays : stays.filter((line) => line.trim() !== '');
  const emptied = (line: string): boolean => line.startsWith('sites:');
  expect(
    isSubsequence(
      required.filter((line) => !emptied(line)),
      lines.filter((line) => !emptied(line)),
    ),
    told,
  ).toBeUndefined();

  const gone = new Set(
    commentsOf(generated.text.replace(/^\uFEFF/, '')).filter((comment) => !result.text.includes(comment)),
  );
  expect([...gone].sort(), told).toEqual([...new Set(result.lostComments)].sort());
  for (const comment of gone) {
    const line = generated.lines.find(({ text }) => text.includes(comment));
    expect(line !== undefined && maySayGoodbye(line, plan), `${comment} went\n${told}`).toBe(true);
  }
  expect(result.text.startsWith('\uFEFF')).toBe(generated.text.startsWith('\uFEFF'));
  expect(result.text.includes('\r\n') && /[^\r]\n/.test(result.text), told).toBe(false);
  expect(/\n$/.test(result.text), told).toBe(/\n$/.test(generated.text));
}
