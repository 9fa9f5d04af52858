import type { Row } from '../audit/audit.ts';

/** Whether the second row for a call says what the first says and proves no more, so that it can go. */
export function addsNothing(second: Row, first: Row): boolean {
  return second.class === first.class && (second.evidence === undefined || first.evidence !== undefined);
}
