import type { Audit } from '../audit/audit.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Age in days of the oldest measurement in the document; undefined when it holds none. */
export function oldestEvidenceDays(audit: Audit, now: Date): number | undefined {
  const dates = [...audit.rows, ...audit.funnels, ...audit.blocking].flatMap(({ evidence }) =>
    evidence === undefined ? [] : [Date.parse(evidence.date)],
  );
  if (dates.length === 0) return undefined;
  return Math.max(0, Math.floor((now.getTime() - Math.min(...dates)) / DAY));
}
