import type { Finding } from '../classify/verdict.ts';
import { counted } from '../report/wording.ts';
import type { Change, ChangeKind } from '../sync/change.ts';
import { leftText } from './still-reported.ts';

/** The order in which changes are told, most far-reaching last before those that wait for somebody. */
const ORDER = {
  refreshed: 0,
  moved: 1,
  added: 2,
  fixed: 3,
  dropped: 4,
  accepted: 5,
  tolerated: 6,
  kept: 7,
} as const satisfies Record<ChangeKind, number>;

/** What came of it: the changes, comments that went with rows, and what the check has left to report. */
export interface Outcome {
  readonly changes: readonly Change[];
  readonly lostComments: readonly string[];
  readonly left: readonly Finding[];
}

/** What was done, one line per change, and what is left to do. */
export function changesText({ changes, lostComments, left }: Outcome, path: string, mood: 'done' | 'would be'): string {
  const made = changes.filter(({ kind }) => kind !== 'kept').length;
  const heading = made === 0 ? `${path} is up to date` : `${path}: ${counted(made, 'change', 'changes')}`;
  const ordered = [...changes].sort((left, right) => ORDER[left.kind] - ORDER[right.kind]);
  const lines = [
    made > 0 && mood === 'would be' ? `${heading}, not written` : heading,
    ...ordered.map(({ kind, said }) => `  ${kind.padEnd(WIDTH)}  ${said}`),
    ...lostComments.map((comment) => `  ${'comment'.padEnd(WIDTH)}  ${comment}  (went with its row)`),
    ...(left.length > 0 ? leftText(left) : made > 0 && mood === 'done' ? ['next: fence check'] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const WIDTH = Math.max(...Object.keys(ORDER).map((kind) => kind.length));
