import type { Problem } from '../model/problem.ts';
import type { ReportDocument, ReportError, ReportSummary } from './document.ts';

const NOTHING: ReportSummary = {
  daemons: 0,
  modules: { reachable: 0, worker: 0, total: 0 },
  calls: { total: 0, gaps: 0 },
  sites: { wrapped: 0, 'safe-fast': 0, violation: 0 },
  outside: { startup: 0, unreached: 0, worker: 0 },
  rows: { total: 0, stale: 0 },
};

/** Exit 2: nothing was judged, and this is what the user can mend. */
export function problemReport(version: string, problems: readonly Problem[]): ReportDocument {
  return failure(version, 2, problems.map(reportError));
}

/** Exit 3: a bug of ours. The stack is not part of the document; it goes to stderr. */
export function bugReport(version: string, message: string): ReportDocument {
  const error: ReportError = {
    code: 'internal',
    message,
    ...NOWHERE,
    suggestion: 'This is a bug in fence. Please report it with the text on stderr.',
  };
  return failure(version, 3, [error]);
}

function failure(version: string, exitCode: 2 | 3, errors: readonly ReportError[]): ReportDocument {
  return {
    schemaVersion: 1,
    tool: { name: 'fence', version },
    ok: false,
    exitCode,
    summary: NOTHING,
    sites: [],
    findings: [],
    gaps: [],
    errors,
  };
}

const NOWHERE = { file: null, line: null, column: null, endLine: null, endColumn: null };

function reportError({ code, message, place, suggestion }: Problem): ReportError {
  const { file, line, column, endLine, endColumn } = place ?? NOWHERE;
  return { code, message, file, line, column, endLine, endColumn, suggestion: suggestion ?? null };
}
