import type { SiteClass } from '../classify/verdict.ts';
import type { Checked } from '../model/problem.ts';
import { assembleReport, type BaseInput } from '../report/assemble.ts';
import type { ReportDocument } from '../report/document.ts';
import type { RunFacts } from '../report/text-options.ts';
import { compareWithBase } from './base/compare-with-base.ts';
import { type Base, findBase } from './base/find-base.ts';
import { deliver, deliverBug, deliverProblems } from './deliver.ts';
import type { Environment, ExitCode } from './environment.ts';
import { oldestEvidenceDays } from './evidence-age.ts';
import { idleNotes } from './idle-notes.ts';
import { type Judged, judge } from './judge.ts';
import { type Location, locate } from './location.ts';
import type { CheckOptions } from './options.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** The gate: read, parse, analyse, classify, assemble, render. */
export async function check(options: CheckOptions, environment: Environment): Promise<ExitCode> {
  const delivery = { options, location: locate(options, environment), environment };
  try {
    const watch = startStopwatch(environment.elapsed);
    const base = wantedBase(options, delivery.location, environment);
    if (!base.ok) return deliverProblems(base.problems, delivery);
    const judged = await judge(delivery.location, options, environment, watch);
    if (!judged.ok) return deliverProblems(judged.problems, delivery);
    const compared = await compareWithBase(base.value, { ...delivery, now: judged.value, watch });
    if (!compared.ok) return deliverProblems(compared.problems, delivery);
    const report = assemble(judged.value, compared.value, options, environment, watch);
    const code = deliver(report, runFacts(judged.value, environment), delivery);
    environment.stderr.write(idleNotes(judged.value.analysis.idleEntries));
    return code;
  } catch (thrown) {
    return deliverBug(thrown, delivery);
  }
}

/** Looked for first: an unknown revision needs no judgement. */
function wantedBase({ base }: CheckOptions, { root }: Location, { git }: Environment): Checked<Base | undefined> {
  return base === undefined ? { ok: true, value: undefined } : findBase(base, root, git);
}

function assemble(
  judged: Judged,
  base: BaseInput | undefined,
  options: CheckOptions,
  environment: Environment,
  watch: Stopwatch,
): ReportDocument {
  const { audit, analysis, judgement } = judged;
  const report = assembleReport({
    version: environment.version,
    judgement,
    analysis,
    daemons: options.daemon === undefined ? audit.daemons.length : 1,
    rows: audit.rows.length,
    listed: listedClasses(options),
    functions: options.functions ? 'listed' : 'left-out',
    ...(base === undefined ? {} : { base }),
  });
  watch.mark('report');
  return options.timings ? { ...report, timings: watch.stages() } : report;
}

function listedClasses({ includeStartup, includeUnreached }: CheckOptions): ReadonlySet<SiteClass> {
  return new Set<SiteClass>([
    'wrapped',
    'safe-fast',
    'violation',
    ...(includeStartup ? (['startup'] as const) : []),
    ...(includeUnreached ? (['unreached'] as const) : []),
  ]);
}

function runFacts({ audit }: Judged, environment: Environment): RunFacts {
  return {
    seconds: environment.elapsed() / 1000,
    oldestEvidenceDays: oldestEvidenceDays(audit, environment.now()),
  };
}
