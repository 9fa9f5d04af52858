/** Something the analysis could not see. Counted in every report, never dropped. */
export interface Gap {
  readonly kind: GapKind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

export type GapKind =
  | 'opaque-call'
  | 'eval'
  | 'computed-import'
  | 'unresolved-import'
  | 'unresolved-worker'
  | 'syntax-error'
  | 'unreadable-file';
