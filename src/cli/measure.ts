import { resolve } from 'node:path';
import type { Control } from '../measure/control.ts';
import type { Provenance } from '../measure/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { problemReport } from '../report/failure.ts';
import { renderJson } from '../report/json.ts';
import { sayProblems } from './deliver.ts';
import { type Environment, type ExitCode, readText } from './environment.ts';
import { judge } from './judge.ts';
import { type Location, locate } from './location.ts';
import { offSitesOf } from './measure/off-sites.ts';
import { planOf } from './measure/plan.ts';
import { type Run, readBack, runUnderProbe } from './measure/run.ts';
import { type Result, sayEnd, show } from './measure/show.ts';
import { unwritten, type Writing, write } from './measure/write.ts';
import type { MeasureOptions } from './options.ts';
import { startStopwatch } from './stopwatch.ts';

/** Runs a command with the probe in every Node process under it, says how long its calls took, keeps it as evidence. */
export async function measure(
  command: readonly string[],
  options: MeasureOptions,
  environment: Environment,
): Promise<ExitCode> {
  const location = locate(options, environment);
  const before = readText(environment.files, location.auditPath) ?? '';
  const judged = await judge(location, options, environment, startStopwatch(environment.elapsed));
  const refuse = (problems: readonly Problem[], outcome: string): ExitCode => {
    if (options.json) environment.stdout.write(renderJson(problemReport(environment.version, problems)));
    return sayProblems(problems, options.color, location, environment, outcome);
  };
  if (!judged.ok) return refuse(judged.problems, 'nothing was judged');
  const plan = planOf(judged.value, environment.measuring.realPath(location.root));
  const offSites = offSitesOf(judged.value.audit, plan, location, options, environment);
  const run =
    options.from === undefined
      ? await runUnderProbe(command, plan, offSites, location, environment)
      : readBack(resolve(location.cwd, options.from), offSites, environment);
  if (!run.ok) return refuse(run.problems, 'nothing was measured');
  const result: Result = { ...run.value, judged: judged.value };
  const written = options.write ? writeEvidence(result, before, options, location, environment) : NOT_ASKED;
  show(result, written.ok ? written.value : null, options, location, environment);
  const end = sayEnd(result.ended, environment);
  return written.ok ? end : sayProblems(written.problems, options.color, location, environment, written.outcome);
}

const NOT_ASKED = { ok: true, value: null } as const;

function writeEvidence(
  { judged, ...run }: Result,
  before: string,
  { noisy }: MeasureOptions,
  location: Location,
  environment: Environment,
): Writing {
  if (run.control.verdict === 'noisy' && !noisy) return unwritten(NOISY, 'nothing');
  const provenance = provenanceOf(run, location, environment);
  return write({ judged, before, sites: run.measured.sites, provenance }, location, environment);
}

const NOISY: Problem = {
  code: 'not-trustworthy',
  message: 'nothing was written: the machine was busy with something else while the command ran',
  suggestion:
    'measure on a quiet machine and with few workers of the test runner; or add --noisy, and the evidence says so',
};

/** What the evidence says of a run that nobody can call quiet. */
const RESERVATIONS: Record<Control['verdict'], string> = {
  quiet: '',
  noisy: ' (on a busy machine)',
  'too-short-to-tell': ' (short run)',
  lost: ' (fence was killed; whether the machine was busy is not known)',
};

function provenanceOf({ command, control, measured }: Run, { root }: Location, { git, now }: Environment): Provenance {
  const commit = git(root, ['describe', '--always', '--dirty', '--abbrev=7', '--exclude=*'])?.trim() ?? '';
  return {
    date: now().toISOString().slice(0, 10),
    how: `fence measure -- ${command.join(' ')}${RESERVATIONS[control.verdict]}`,
    ...(measured.runtimes.length === 0 ? {} : { runtime: measured.runtimes.join(', ') }),
    ...(commit === '' ? {} : { commit }),
  };
}
