import { join } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import { wrapBuiltins } from './builtins.ts';
import { newClock } from './clock.ts';
import { hookModules } from './hook-modules.ts';
import { openJournal } from './journal.ts';
import { readFileSync, realpathSync } from './own-files.ts';
import { CHILD_VARIABLE, FOLDER_VARIABLE, PLAN_FILE, type Plan } from './plan.ts';
import { newRecorder } from './recorder.ts';
import { roleOf } from './role.ts';
import { fileInProject, pathOf } from './source-places.ts';
import { stackTaker } from './stacks.ts';
import { newStore } from './store.ts';
import { timedCalls } from './timed-calls.ts';
import { newTransform } from './transform.ts';

/** Loaded into every process and thread under `fence measure` before anything of its own. */

const folder = process.env[FOLDER_VARIABLE];
const plan = folder === undefined ? undefined : readPlan(folder);
if (folder !== undefined && plan !== undefined) measure(folder, plan);

function readPlan(from: string): Plan | undefined {
  try {
    return JSON.parse(readFileSync(join(from, PLAN_FILE), 'utf8')) as Plan;
  } catch {
    // The measurement is over, and this process has outlived it.
    return undefined;
  }
}

function measure(samples: string, told: Plan): void {
  const journal = openJournal(samples, 'samples');
  const clock = newClock();
  const { setTimeout } = globalThis;
  const started = process.argv.slice(1, 2).map(realPath);
  const role = roleOf({ started: started[0], isMainThread, isChild: process.env[CHILD_VARIABLE] !== undefined }, told);
  if (role === 'daemon') process.env[CHILD_VARIABLE] = '1';
  const mayBeProjects = (file: string): boolean => fileInProject(pathOf(file) ?? told.root, told.root) !== undefined;
  const store = newStore({
    sites: told.sites.length,
    journal,
    now: clock.now,
    takeStack: stackTaker(clock, role, mayBeProjects),
    later: (run, milliseconds) => void setTimeout(run, milliseconds).unref(),
  });
  const recorder = newRecorder(clock, store, role === 'daemon' ? 'starting' : 'loop');
  const runtime = `node ${process.versions.node} ${process.platform}-${process.arch}`;
  journal.append({ kind: 'process', pid: process.pid, thread: threadId, role, started, runtime });
  Object.defineProperty(globalThis, '__fence_probe__', { value: timedCalls(recorder), enumerable: false });
  process.on('exit', store.flush);
  hookModules(newTransform(told, samples, journal), { plan: told, folder: samples });
  wrapBuiltins(told.builtins, recorder);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
