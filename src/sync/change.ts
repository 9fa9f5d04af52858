import type { RowEdit } from '../audit/edits.ts';

export type ChangeKind =
  /** The row follows its call to another function or file. */
  | 'moved'
  /** The row goes: there is no call for it, or another row speaks of it. */
  | 'dropped'
  /** A wrapped call is pinned by a row of its own. */
  | 'added'
  /** A tolerated violation has been wrapped. */
  | 'fixed'
  /** What the row says of its call is brought up to date. */
  | 'refreshed'
  /** A measured call may stay on the loop: `--accept`. */
  | 'accepted'
  /** A known violation is recorded with a date: `--accept … --until`. */
  | 'tolerated'
  /** The row stays as it is, because a person has to decide. */
  | 'kept';

/** One thing that is done to the document, or deliberately not. */
export interface Change {
  readonly kind: ChangeKind;
  /** What and why, one line without the kind. */
  readonly said: string;
  /** Empty for `kept`. */
  readonly edits: readonly RowEdit[];
  /** Id of the measurement that is in the row now and need not wait any longer. */
  readonly uses?: string;
}
