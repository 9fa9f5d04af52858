import type { ReportDocument } from './document.ts';

/** The document as JSON text, two spaces deep, with a line break at its end. */
export function renderJson(report: ReportDocument): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
