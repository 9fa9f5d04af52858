import { checklistBlocks } from './checklist.ts';
import { evidenceBlocks } from './evidence-tables.ts';
import type { AuditPage } from './facts.ts';
import { findingBlocks } from './findings.ts';
import { page } from './markdown.ts';
import { outsideBlocks } from './outside.ts';
import { statusBlocks, summaryBlocks } from './overview.ts';
import { recommendationBlocks } from './recommendations.ts';
import { entriesOf } from './standing.ts';

/**
 * The audit as a page for people, from facts alone: the same bytes on any day and machine, as long as the code and the
 * document are the same and no date of the document has come.
 */
export function renderAudit(audit: AuditPage): string {
  const entries = entriesOf(audit.report);
  return page([
    ...statusBlocks(audit),
    ...summaryBlocks(entries, audit),
    ...findingBlocks(entries, audit),
    ...outsideBlocks(entries, audit),
    ...checklistBlocks(audit),
    ...recommendationBlocks(entries, audit),
    ...evidenceBlocks(audit),
  ]);
}
