import type { Audit } from '../audit/audit.ts';
import { type ClassifyInput, classify } from '../classify/classify.ts';
import type { Judgement } from '../classify/verdict.ts';
import type { Checked } from '../model/problem.ts';
import type { Analysis } from '../summary/analysis.ts';
import { analysed } from './cache/analysed.ts';
import type { Environment } from './environment.ts';
import { sinceCommits } from './history.ts';
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
export async function judge(
  location: Location,
  options: ProjectOptions,
  environment: Environment,
  watch: Stopwatch,
): Promise<Checked<Judged>> {
  const audit = readAudit(location, options, environment);
  if (!audit.ok) return audit;
  watch.mark('audit');
  return judgeBy(audit.value, location.root, options, environment, watch);
}

/** From a document that was read already. */
export async function judgeBy(
  audit: Audit,
  root: string,
  options: ProjectOptions,
  environment: Environment,
  watch: Stopwatch,
): Promise<Checked<Judged>> {
  const analysis = await analysed({ root, audit, options, environment, watch });
  if (!analysis.ok) return { ok: false, problems: analysis.problems.map(withoutCommandLine) };
  const judged = judgedFrom(audit, analysis.value, root, options, environment);
  watch.mark('classify');
  return { ok: true, value: judged };
}

/** From what is known about the program. */
export function judgedFrom(
  audit: Audit,
  analysis: Analysis,
  root: string,
  options: ProjectOptions,
  environment: Environment,
): Judged {
  const input = { audit, analysis, today: environment.now().toISOString().slice(0, 10) };
  return { audit, analysis, judgement: narrowed(classifyWithHistory(input, root, environment), options) };
}

/** Judged twice where a wrapper was lost: the first judgement says which calls to ask git about. */
function classifyWithHistory(input: ClassifyInput, root: string, environment: Environment): Judgement {
  const judgement = classify(input);
  const since = sinceCommits(judgement, input.audit, root, environment);
  return since.size === 0 ? judgement : classify({ ...input, sinceCommits: since });
}
