import { measuredJson } from '../../measure/json.ts';
import type { Measured } from '../../measure/measured.ts';
import { renderMeasured } from '../../measure/text.ts';
import type { Environment, ExitCode } from '../environment.ts';
import type { Judged } from '../judge.ts';
import type { Location } from '../location.ts';
import type { MeasureOptions } from '../options.ts';
import type { Ended } from './measuring.ts';
import type { Run } from './run.ts';
import { asksForEvidence, type Written } from './write.ts';

/** What there is to say: a run, and the project as it was judged before. */
export interface Result extends Run {
  readonly judged: Judged;
}

export function show(
  { measured, control, command, ended, judged }: Result,
  written: Written | null,
  { json }: MeasureOptions,
  { prefix, auditFile, commands }: Location,
  { stdout, version }: Environment,
): void {
  const missing = missingRows(measured, judged);
  if (json) {
    stdout.write(measuredJson(measured, { version, command, ended: spokenEnd(ended), control, missing, written }));
    return;
  }
  stdout.write(renderMeasured(measured, { prefix, control, missing }));
  if (written !== null) stdout.write(commands(writtenText(written, `${prefix}${auditFile}`)));
}

/** Ids of calls whose rows lack a measurement that holds, and that did not run. */
function missingRows({ sites }: Measured, { judgement }: Judged): readonly string[] {
  const ran = new Set(sites.filter(({ times }) => times.samples > 0).map(({ site }) => site.id));
  const asking = judgement.verdicts.filter((verdict) => asksForEvidence(verdict, judgement));
  return asking.flatMap(({ id }) => (ran.has(id) ? [] : [id]));
}

function writtenText({ rows, waiting, slower }: Written, file: string): string {
  const lines = [
    ...(rows.length === 0
      ? []
      : [`wrote the evidence of ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} to ${file}`]),
    ...(waiting.length === 0 ? [] : [`kept for rows to come: fence sync --accept ${waiting.join(' ')} --why "…"`]),
    ...(slower.length === 0 ? [] : [`slower when measured before, which stays: ${slower.join(', ')}`]),
    ...(rows.length + waiting.length === 0 ? ['nothing to write: no call that asks for a measurement has run'] : []),
  ];
  return `\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** A command that was stopped through fence has done what it was started for; one that failed is not passed over. */
export function sayEnd(ended: Ended, { stderr }: Environment): ExitCode {
  if (ended.kind === 'stopped' || (ended.kind === 'exited' && ended.code === 0)) return 0;
  stderr.write(`fence: the command failed (${spokenEnd(ended)}); what it did until then is measured\n`);
  return 1;
}

function spokenEnd(ended: Ended): string {
  switch (ended.kind) {
    case 'exited':
      return `exit ${ended.code}`;
    case 'killed':
    case 'stopped':
      return ended.signal;
    case 'not-started':
      return ended.why;
  }
}
