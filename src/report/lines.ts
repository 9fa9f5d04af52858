import type { ReportFinding } from './document.ts';
import type { Look } from './text-options.ts';

/** Column at which the rule's name begins, unless the message is longer. */
const RULE_COLUMN = 83;

/** `src/bot.ts:41:33  error  message        bare-call  S-7k2m9q`. */
export function headline(finding: ReportFinding, message: string, look: Look): string {
  const { colours } = look;
  const place = spokenPlace(finding, look);
  const width = place.length + finding.severity.length + message.length + 4;
  const padding = ' '.repeat(Math.max(2, RULE_COLUMN - width));
  const id = finding.site === null ? '' : `  ${colours.faint(finding.site)}`;
  const severity = finding.severity === 'error' ? colours.error('error') : colours.warning('warning');
  return `${colours.place(place)}  ${severity}  ${message}${padding}${colours.faint(finding.rule)}${id}`;
}

/** `src/bot.ts:41:33`, as terminals and editors recognise it. */
export function spokenPlace(
  { file, line, column }: { readonly file: string; readonly line: number; readonly column: number },
  { prefix }: Look,
): string {
  return `${prefix}${file}:${line}:${column}`;
}

/** `  trail  …`: one labelled line under a headline. */
export function labelled(label: string, text: string, { colours }: Look): string {
  return `  ${colours.faint(label.padEnd(6))} ${text}`;
}

/** What to do next, each under its label: what mends the code first, then what would allow it. */
export function nextLines(next: readonly string[], look: Look): readonly string[] {
  return next.map((step) => labelled(step.startsWith('fence ') ? 'allow' : 'fix', look.commands(step), look));
}
