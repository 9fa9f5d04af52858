import { resolve } from 'node:path';
import { type Control, LOST, startControl } from '../../measure/control.ts';
import type { OffSites } from '../../measure/judge-stack.ts';
import type { Measured } from '../../measure/measured.ts';
import { readSamples } from '../../measure/read-samples.ts';
import { frameReader } from '../../measure/source-frames.ts';
import { summariseSamples } from '../../measure/summarise-samples.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { FOLDER_VARIABLE, PLAN_FILE, type Plan } from '../../probe/plan.ts';
import { type KeptText, TEXTS_FOLDER } from '../../probe/transform.ts';
import { type Environment, readText } from '../environment.ts';
import type { Location } from '../location.ts';
import type { Ended } from './measuring.ts';
import { notStarted } from './not-started.ts';

/** A run of the user's command and what its processes left behind. */
export interface Run {
  readonly command: readonly string[];
  readonly measured: Measured;
  readonly control: Control;
  readonly ended: Ended;
}

const COMMAND_FILE = 'command.json';
/** Functions are for whoever reads the samples; every process under the command would have to parse them. */
const FUNCTIONS_FILE = 'functions.json';

/** Runs the command with the probe in every Node process under it; the samples are gone when this returns. */
export async function runUnderProbe(
  command: readonly string[],
  plan: Plan,
  offSites: OffSites,
  { cwd, commands }: Location,
  environment: Environment,
): Promise<Checked<Run>> {
  const { measuring, env, stderr, elapsed } = environment;
  const folder = measuring.makeFolder();
  try {
    const { functions, ...rest } = plan;
    const told: Plan = { ...rest, functions: [] };
    const left = { [PLAN_FILE]: told, [FUNCTIONS_FILE]: functions, [COMMAND_FILE]: command };
    const failure = leave(folder, left, environment);
    if (failure !== undefined) return notMeasured(`cannot write to ${folder}: ${failure}`);
    const nodeOptions = `--import ${measuring.probe} ${env['NODE_OPTIONS'] ?? ''}`.trim();
    const stopControl = startControl(elapsed);
    const ended = await measuring.run(command, {
      cwd,
      env: { NODE_OPTIONS: nodeOptions, [FOLDER_VARIABLE]: folder },
      started: () =>
        stderr.write(
          commands(`fence: should this be killed, the samples so far are read by fence measure --from ${folder}\n`),
        ),
    });
    const control = stopControl();
    if (ended.kind === 'not-started') return { ok: false, problems: [notStarted(command, ended.why)] };
    return { ok: true, value: { command, measured: readFolder(folder, plan, offSites, environment), control, ended } };
  } finally {
    measuring.removeFolder(folder);
  }
}

/** What a run left behind that was killed before it could say anything. The samples stay. */
export function readBack(folder: string, offSites: OffSites, environment: Environment): Checked<Run> {
  const files = environment.measuring.filesIn(folder);
  const [plan, functions, command] = [PLAN_FILE, FUNCTIONS_FILE, COMMAND_FILE].map((name) => files.get(name));
  if (plan === undefined || functions === undefined || command === undefined) {
    return notMeasured(`there are no samples in ${folder}`, WHICH_FOLDER);
  }
  // All were written by the run itself.
  const told: Plan = { ...(JSON.parse(plan) as Plan), functions: JSON.parse(functions) as Plan['functions'] };
  const words = JSON.parse(command) as readonly string[];
  const ended: Ended = { kind: 'stopped', signal: 'SIGKILL' };
  return {
    ok: true,
    value: { command: words, measured: readFolder(folder, told, offSites, environment), control: LOST, ended },
  };
}

function leave(folder: string, files: Readonly<Record<string, unknown>>, environment: Environment): string | undefined {
  const failures = Object.entries(files).map(([name, value]) =>
    environment.files.write(resolve(folder, name), JSON.stringify(value)),
  );
  return failures.find((failure) => failure !== undefined);
}

function readFolder(folder: string, plan: Plan, offSites: OffSites, { measuring, files }: Environment): Measured {
  const texts = [...measuring.filesIn(folder)].flatMap(([name, text]) => (name.endsWith('.jsonl') ? [text] : []));
  const kept = [...measuring.filesIn(resolve(folder, TEXTS_FOLDER)).values()].flatMap(keptText);
  const readFrame = frameReader(plan.root, kept, (path) => readText(files, path));
  return summariseSamples(readSamples(texts), plan, readFrame, offSites);
}

/** A killed process may have left half of one. */
function keptText(text: string): readonly KeptText[] {
  try {
    return [JSON.parse(text) as KeptText];
  } catch {
    return [];
  }
}

const WHICH_FOLDER =
  'name the folder that measure printed when the command began; it is there only after fence itself was killed';

function notMeasured(message: string, suggestion?: string): Checked<never> {
  const problem: Problem = { code: 'not-measured', message, ...(suggestion === undefined ? {} : { suggestion }) };
  return { ok: false, problems: [problem] };
}
