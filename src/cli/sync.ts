import { type EditedDocument, editDocument } from '../audit/edit-document.ts';
import {
  type Measurements,
  measuredFileOf,
  parseMeasured,
  renderMeasured,
  withoutMeasurements,
} from '../audit/measured.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { unifiedDifference } from '../report/difference.ts';
import { planAcceptance } from '../sync/accept.ts';
import type { Change } from '../sync/change.ts';
import { planSync } from '../sync/plan.ts';
import { sayProblems } from './deliver.ts';
import { type Environment, type ExitCode, readText } from './environment.ts';
import { type Judged, judge } from './judge.ts';
import { type Location, locate } from './location.ts';
import type { SyncOptions } from './options.ts';
import { stillReported } from './still-reported.ts';
import { startStopwatch } from './stopwatch.ts';
import { changesText, type Outcome } from './sync-text.ts';

/** Brings the document up to date with the code; what a person has to decide is left to `--accept`. */
export async function sync(options: SyncOptions, environment: Environment): Promise<ExitCode> {
  const location = locate(options, environment);
  const before = readText(environment.files, location.auditPath) ?? '';
  const planned = await planAll(options, location, environment);
  const refuse = (problems: readonly Problem[], outcome: string): ExitCode =>
    sayProblems(problems, options.color, location, environment, outcome);
  if (!planned.ok) return refuse(planned.problems, 'nothing was written');
  const plan = { ...planned.value, before };
  const problems = options.dryRun ? shown(plan, location, environment) : written(plan, location, environment);
  return problems.length === 0 ? 0 : refuse(problems, 'that part was left as it is');
}

interface Plan {
  readonly changes: readonly Change[];
  readonly judged: Judged;
  /** The document that the changes were worked out from. */
  readonly before: string;
}

async function planAll(
  options: SyncOptions,
  location: Location,
  environment: Environment,
): Promise<Checked<Pick<Plan, 'changes' | 'judged'>>> {
  const projectOptions = { ...options, entry: [] };
  const judged = await judge(location, projectOptions, environment, startStopwatch(environment.elapsed));
  if (!judged.ok) return judged;
  const pins = options.workers ? 'everything' : 'handed';
  const changes = planSync({ ...judged.value, gaps: judged.value.analysis.gaps, pins });
  const accepted = acceptance(judged.value, options, location, environment);
  if (!accepted.ok) return accepted;
  return { ok: true, value: { changes: [...changes, ...accepted.value], judged: judged.value } };
}

function acceptance(
  judged: Judged,
  { accept, why, until }: SyncOptions,
  location: Location,
  environment: Environment,
): Checked<readonly Change[]> {
  if (accept.length === 0) return { ok: true, value: [] };
  const measurements = measurementsOf(location, environment);
  if (!measurements.ok) return measurements;
  const input = { ...judged, measurements: measurements.value, today: todayOf(environment) };
  return planAcceptance({ ids: accept, why, until }, input);
}

function measurementsOf({ auditPath, auditFile }: Location, { files }: Environment): Checked<Measurements> {
  const file = measuredFileOf(auditFile);
  const read = files.read(measuredFileOf(auditPath));
  if (read.kind === 'unreadable') return failed(`${file} cannot be read: ${read.why}`);
  return parseMeasured(read.kind === 'text' ? read.text : '', file);
}

const editsOf = (changes: readonly Change[]) => changes.flatMap(({ edits }) => edits);

/** The difference goes to stdout, where it can be applied; what it means goes to stderr. */
function shown(plan: Plan, location: Location, environment: Environment): readonly Problem[] {
  const { changes, before } = plan;
  const edited = editDocument(before, editsOf(changes), { file: location.auditFile });
  const path = `${location.prefix}${location.auditFile}`;
  environment.stdout.write(unifiedDifference(path, before, edited.text));
  const outcome = outcomeOf(doneOf(changes, edited), edited, plan, environment);
  environment.stderr.write(location.commands(changesText(outcome, path, 'would be')));
  return problemsOf(edited);
}

function written(plan: Plan, location: Location, environment: Environment): readonly Problem[] {
  const { changes } = plan;
  const edited = editsOf(changes).length === 0 ? untouched(plan) : update(plan, location, environment);
  if (!edited.ok) return edited.problems;
  const done = doneOf(changes, edited.value);
  const path = `${location.prefix}${location.auditFile}`;
  const isTold = done.length > 0 || edited.value.refused.length === 0;
  const outcome = outcomeOf(done, edited.value, plan, environment);
  if (isTold) environment.stdout.write(location.commands(changesText(outcome, path, 'done')));
  const used = done.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  return [...problemsOf(edited.value), ...forget(used, location, environment)];
}

function outcomeOf(
  changes: readonly Change[],
  { text, lostComments }: EditedDocument,
  { judged }: Plan,
  environment: Environment,
): Outcome {
  return { changes, lostComments, left: stillReported(text, judged, todayOf(environment)) };
}

const todayOf = ({ now }: Environment): string => now().toISOString().slice(0, 10);

function untouched({ before }: Plan): Checked<EditedDocument> {
  return { ok: true, value: { text: before, applied: [], refused: [], lostComments: [] } };
}

/** On the text as it is when its turn comes: what somebody else wrote since the analysis began stays. */
function update({ changes, before }: Plan, location: Location, { files }: Environment): Checked<EditedDocument> {
  const { auditPath, auditFile } = location;
  let edited: EditedDocument | undefined;
  const updated = files.update(auditPath, (current) => {
    if (current === undefined) return undefined;
    edited = editDocument(current, editsOf(changes), { file: auditFile, plannedOn: before });
    return edited.text;
  });
  if (updated.kind === 'failed') return failed(`cannot write ${auditFile}: ${updated.why}; it is as it was`);
  return edited === undefined ? failed(`${auditFile} was deleted meanwhile`) : { ok: true, value: edited };
}

/** Measurements that are rows now go from the file where they waited. */
function forget(used: readonly string[], location: Location, { files }: Environment): readonly Problem[] {
  if (used.length === 0) return [];
  const file = measuredFileOf(location.auditFile);
  const updated = files.update(measuredFileOf(location.auditPath), (current) => {
    const measurements = parseMeasured(current ?? '', file);
    return measurements.ok ? renderMeasured(withoutMeasurements(measurements.value, used)) : undefined;
  });
  return updated.kind === 'failed'
    ? [{ code: 'audit-unreadable', message: `cannot write ${file}: ${updated.why}` }]
    : [];
}

/** Changes that the document holds now, and those that were left to a person. */
function doneOf(changes: readonly Change[], { applied }: EditedDocument): readonly Change[] {
  return changes.filter(({ edits }) => edits.every((edit) => applied.includes(edit)));
}

function problemsOf({ refused }: EditedDocument): readonly Problem[] {
  return [...new Set(refused.map(({ problem }) => problem))];
}

function failed(message: string): Checked<never> {
  return { ok: false, problems: [{ code: 'audit-unreadable', message }] };
}
