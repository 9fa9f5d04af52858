import type { ReportStep } from './document.ts';
import { spokenCallee } from './wording.ts';

/**
 * `handleMessage → verifyCode (src/totp.ts:12) → node:child_process execFileSync (:33)`: each project function with the
 * place where it begins, the primitive with the place where it is called; a file is named when it changes.
 */
export function spokenTrail(trail: readonly ReportStep[], prefix: string): string {
  const [first, ...inner] = trail;
  if (first === undefined) return '';
  let file = first.file;
  const placed = (step: ReportStep, line: number): string => {
    const shown = step.file === file ? '' : `${prefix}${step.file}`;
    file = step.file;
    return `(${shown}:${line})`;
  };
  const frames = inner.map((step) => `${step.function} ${placed(step, step.functionLine ?? step.line)}`);
  const last = inner.at(-1) ?? first;
  return [first.function, ...frames, `${spokenCallee(last.call)} ${placed(last, last.line)}`].join(' → ');
}
