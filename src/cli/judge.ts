import type { Audit } from '../audit/audit.ts';
import { classify } from '../classify/classify.ts';
import type { Judgement } from '../classify/verdict.ts';
import type { Checked } from '../model/problem.ts';
import type { Analysis } from '../summary/analysis.ts';
import { analyse } from './analyse.ts';
import type { Environment } from './environment.ts';
import { withHistory } from './history.ts';
import type { Location } from './location.ts';
import { narrowed } from './narrow.ts';
import type { ProjectOptions } from './options.ts';
import { readAudit, withoutCommandLine } from './read-audit.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Everything the commands report from. */
export interface Judged {
  readonly audit: Audit;
  readonly analysis: Analysis;
  readonly judgement: Judgement;
}

/** From the document to the judgement: read, parse, analyse, classify. */
export function judge(
  location: Location,
  options: ProjectOptions,
  environment: Environment,
  watch: Stopwatch,
): Checked<Judged> {
  const audit = readAudit(location, options, environment);
  if (!audit.ok) return audit;
  watch.mark('audit');
  const analysis = analyse({ root: location.root, audit: audit.value, onStage: watch.mark });
  if (!analysis.ok) return { ok: false, problems: analysis.problems.map(withoutCommandLine) };
  const today = environment.now().toISOString().slice(0, 10);
  const judgement = classify({ audit: audit.value, analysis: analysis.value, today });
  watch.mark('classify');
  const told = withHistory(narrowed(judgement, options), audit.value, location.root, environment);
  return { ok: true, value: { audit: audit.value, analysis: analysis.value, judgement: told } };
}
