import type { ReportStep } from '../document.ts';
import { spokenCallee } from '../wording.ts';
import type { AuditPage } from './facts.ts';
import { code, type Inline, joined, link, md } from './markdown.ts';

/** `src/bot.ts:41`, leading to the line. */
export function placeLink(file: string, line: number, { toRoot }: AuditPage): Inline {
  return link(code(`${file}:${line}`), `${toRoot}${file}`, `#L${line}`);
}

/** A file, leading to it. */
export function fileLink(file: string, { toRoot }: AuditPage): Inline {
  return link(code(file), `${toRoot}${file}`);
}

/** `handleMessage → verifyCode (src/totp.ts:12) → … → node:child_process execFileSync (src/vault.ts:8)`. */
export function trailLinks(trail: readonly ReportStep[], page: AuditPage): Inline {
  const [first, ...inner] = trail;
  if (first === undefined) return md``;
  const last = inner.at(-1) ?? first;
  const frames = inner.map(
    (step) => md`${code(step.function)} (${placeLink(step.file, step.functionLine ?? step.line, page)})`,
  );
  const primitive = md`${code(spokenCallee(last.call))} (${placeLink(last.file, last.line, page)})`;
  return joined([code(first.function), ...frames, primitive], ' → ');
}
