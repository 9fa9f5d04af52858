import type { Evidence, Row } from './audit.ts';
import { normalisedCallee, normalisedPath } from './normalise.ts';

/**
 * Which row an edit speaks of: its identity, never its index, so that an edit planned on one text of the document finds
 * the row in a later one. A row without `text` is addressed without it.
 */
export interface RowAddress {
  readonly file: string;
  readonly in: string;
  readonly call: string;
  readonly text?: string;
  /** Which of the rows that are alike in all of that, from 0 in the order of the document; absent means the first. */
  readonly ordinal?: number;
}

/** A row as it is to be written. */
export type NewRow = Omit<Row, 'place'>;

/** Fields to write into a row; what is not named stays as it is. */
export type RowFields = Partial<Omit<NewRow, 'evidence'>>;

/** Fields that a row can be without. */
export type OptionalField = 'text' | 'reaches' | 'why' | 'evidence' | 'until' | 'issue';

/** One change of the rows under `sites:`. */
export type RowEdit =
  | { readonly kind: 'set-evidence'; readonly row: RowAddress; readonly evidence: Evidence }
  | {
      readonly kind: 'set-fields';
      readonly row: RowAddress;
      readonly fields: RowFields;
      readonly without?: readonly OptionalField[];
    }
  /** Written below the last row of the same file, else below all rows. */
  | { readonly kind: 'add-row'; readonly row: NewRow }
  | { readonly kind: 'drop-row'; readonly row: RowAddress };

/** The address of a row of a parsed document. */
export function addressOf(row: Row, rows: readonly Row[]): RowAddress {
  const { file, in: name, call, text } = row;
  const alike = rows.filter(
    (other) => other.call === call && other.in === name && other.file === file && other.text === text,
  );
  const ordinal = alike.indexOf(row);
  return { file, in: name, call, ...(text === undefined ? {} : { text }), ...(ordinal > 0 ? { ordinal } : {}) };
}

/** File, function, callee and text as one string, spelt as the parser spells them. */
export function identityOf(row: Omit<RowAddress, 'ordinal'>): string {
  return JSON.stringify([normalisedPath(row.file), row.in, normalisedCallee(row.call), row.text ?? null]);
}
