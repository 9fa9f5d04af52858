import type { Audit } from '../../src/audit/audit.ts';
import { parseAudit } from '../../src/audit/parse.ts';
import type { Problem } from '../../src/model/problem.ts';

export const FILE = 'fence.audit.yaml';

/** A document with one daemon and nothing else; tests add their keys below it. */
export const HEAD = `version: 1
daemons:
  - name: bot
    entry: [src/main.ts]
`;

export function parsed(text: string): Audit {
  const checked = parseAudit(text, FILE);
  if (!checked.ok) throw new Error(checked.problems.map(spoken).join('\n'));
  return checked.value;
}

export function problemsOf(text: string): readonly Problem[] {
  const checked = parseAudit(text, FILE);
  return checked.ok ? [] : checked.problems;
}

/** `5:3 unknown-key unknown key "x"`, with the suggestion after an arrow. */
export function spoken({ code, message, place, suggestion }: Problem): string {
  const start = place === undefined ? '-' : `${place.line}:${place.column}`;
  return `${start} ${code} ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}
