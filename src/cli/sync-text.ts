import { counted } from '../report/wording.ts';
import type { Change, ChangeKind } from '../sync/change.ts';

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

/** What was done, one line per change. */
export function changesText(
  changes: readonly Change[],
  lostComments: readonly string[],
  path: string,
  mood: 'done' | 'would be',
): string {
  const made = changes.filter(({ kind }) => kind !== 'kept').length;
  const heading = made === 0 ? `${path} is up to date` : `${path}: ${counted(made, 'change', 'changes')}`;
  const ordered = [...changes].sort((left, right) => ORDER[left.kind] - ORDER[right.kind]);
  const lines = [
    made > 0 && mood === 'would be' ? `${heading}, not written` : heading,
    ...ordered.map(({ kind, said }) => `  ${kind.padEnd(WIDTH)}  ${said}`),
    ...lostComments.map((comment) => `  ${'comment'.padEnd(WIDTH)}  ${comment}  (went with its row)`),
    ...(made > 0 && mood === 'done' ? ['next: fence check'] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const WIDTH = Math.max(...Object.keys(ORDER).map((kind) => kind.length));
