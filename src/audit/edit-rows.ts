import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../model/problem.ts';
import { identityOf, type NewRow, type RowAddress, type RowEdit } from './edits.ts';
import { normalisedCallee, normalisedPath } from './normalise.ts';
import type { Plain } from './render-row.ts';

/** A row of a document as it is written (paths and callees in the author's spelling), with its identity. */
export interface WrittenRow {
  readonly identity: string;
  readonly value: Plain;
}

/** A row of the document to be; `origin` is the index of the row it was. */
export interface PlannedRow {
  readonly origin: number | undefined;
  readonly value: Plain;
}

export interface RefusedEdit {
  readonly edit: RowEdit;
  readonly problem: Problem;
}

export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly applied: readonly RowEdit[];
  readonly refused: readonly RefusedEdit[];
}

/** What the edits make of the rows, as data. Addresses speak of the rows as they are before any edit. */
export function planRows(written: readonly WrittenRow[], edits: readonly RowEdit[], file: string): PlannedRows {
  const rows = new Map(written.map((row, index) => [index, row.value]));
  const additions: NewRow[] = [];
  const applied: RowEdit[] = [];
  const refused: RefusedEdit[] = [];
  for (const edit of edits) {
    const index = edit.kind === 'add-row' ? undefined : indexOf(written, edit.row);
    const value = index === undefined ? undefined : rows.get(index);
    if (edit.kind === 'add-row') additions.push(edit.row);
    else if (index === undefined || value === undefined) refused.push({ edit, problem: noSuchRow(edit.row, file) });
    else if (edit.kind === 'drop-row') rows.delete(index);
    else rows.set(index, changed(value, edit));
    if (refused.at(-1)?.edit !== edit) applied.push(edit);
  }
  const kept = [...rows].map(([origin, value]): PlannedRow => ({ origin, value }));
  return { rows: additions.reduce(withAddition, kept), applied, refused };
}

function indexOf(written: readonly WrittenRow[], address: RowAddress): number | undefined {
  const identity = identityOf(address);
  const alike = written.flatMap((row, index) => (row.identity === identity ? [index] : []));
  return alike[address.ordinal ?? 0];
}

type Change = Exclude<RowEdit, { readonly kind: 'add-row' | 'drop-row' }>;

function changed(value: Plain, edit: Change): Plain {
  if (edit.kind === 'set-evidence') return { ...value, evidence: edit.evidence };
  const { reaches, ...fields } = edit.fields;
  const merged = reaches === undefined ? {} : { reaches: mergedReaches(value['reaches'], reaches) };
  const without: readonly string[] = edit.without ?? [];
  const entries = Object.entries({ ...value, ...fields, ...merged });
  return Object.fromEntries(entries.filter(([key, each]) => each !== undefined && !without.includes(key)));
}

/** What stays is left where it is and as it is spelt; what is new comes last. Their order has no meaning. */
function mergedReaches(written: unknown, reaches: readonly string[]): readonly string[] {
  const before: readonly unknown[] = Array.isArray(written) ? written : [];
  const kept = before
    .filter((callee) => typeof callee === 'string')
    .filter((callee) => reaches.includes(normalisedCallee(callee)));
  const known = new Set<string>(kept.map(normalisedCallee));
  return [...kept, ...reaches.filter((callee) => !known.has(callee))];
}

/** Below the last row of its file, else below all rows. */
function withAddition(rows: readonly PlannedRow[], row: NewRow): readonly PlannedRow[] {
  const value = Object.fromEntries(Object.entries(row).filter(([, each]) => each !== undefined));
  const neighbour = rows.findLastIndex((other) => normalisedPath(String(other.value['file'])) === row.file);
  return rows.toSpliced(neighbour < 0 ? rows.length : neighbour + 1, 0, { origin: undefined, value });
}

function noSuchRow(row: RowAddress, file: string): Problem {
  return { code: 'audit-changed', message: `${file} has no row for ${spokenAddress(row)} any more`, suggestion: AGAIN };
}

export const AGAIN = 'run the command again: it then starts from the document as it is now';

/** `node:fs#readFileSync in tick (src/state.ts)`. */
export function spokenAddress({ file, in: name, call }: Omit<RowAddress, 'text'>): string {
  return `${call} in ${name} (${file})`;
}

/**
 * What somebody else did to the rows that an edit speaks of, between the text it was planned on and the current one:
 * nothing; the very same change, so that nothing is left to do; or another.
 */
export function interference(
  edit: RowEdit,
  planned: readonly WrittenRow[],
  current: readonly WrittenRow[],
): 'none' | 'same' | 'other' {
  const concerned = rowsConcerned(edit);
  const before = planned.filter(concerned);
  const now = current.filter(concerned).map(({ value }) => value);
  if (
    isDeepStrictEqual(
      before.map(({ value }) => value),
      now,
    )
  )
    return 'none';
  const after = planRows(before, [edit], '')
    .rows.map(({ value }) => writtenRow(value))
    .filter(concerned);
  return isDeepStrictEqual(
    after.map(({ value }) => value),
    now,
  )
    ? 'same'
    : 'other';
}

function rowsConcerned({ row }: RowEdit): (other: WrittenRow) => boolean {
  const identities = [identityOf(row), identityOf({ file: row.file, in: row.in, call: row.call })];
  return (other) => identities.includes(other.identity);
}

export function writtenRow(value: Plain): WrittenRow {
  const [file, name, call, text] = ['file', 'in', 'call', 'text'].map((key) => value[key]);
  const identity = identityOf({
    file: String(file),
    in: String(name),
    call: String(call),
    ...(text === undefined ? {} : { text: String(text) }),
  });
  return { identity, value };
}
