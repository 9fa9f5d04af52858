import { join, resolve } from 'node:path';
import { causeOf } from '../../classify/cause.ts';
import { type Comparison, compareTrees } from '../../classify/compare.ts';
import type { Finding } from '../../classify/verdict.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import type { BaseInput } from '../../report/assemble.ts';
import { type Environment, readText } from '../environment.ts';
import type { Judged } from '../judge.ts';
import type { Location } from '../location.ts';
import type { CheckOptions } from '../options.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type Base, findBase } from './find-base.ts';
import { judgeBase } from './judge-base.ts';

/** What changed since the revision of `--base`; undefined without the flag. Leaves no copy of the base behind. */
export function compareWithBase(
  now: Judged,
  location: Location,
  options: CheckOptions,
  environment: Environment,
  watch: Stopwatch,
): Checked<BaseInput | undefined> {
  if (options.base === undefined) return { ok: true, value: undefined };
  const found = findBase(options.base, location.root, environment.git);
  if (!found.ok) return found;
  const base = found.value;
  const copy = environment.checkOut(base.top, base.way, base.commit);
  if (copy.kind === 'failed') return { ok: false, problems: [notCheckedOut(base, copy.why)] };
  try {
    return compareIn(copy.folder, base, now, location, options, environment, watch);
  } finally {
    copy.remove();
  }
}

function compareIn(
  tree: string,
  base: Base,
  now: Judged,
  location: Location,
  options: CheckOptions,
  environment: Environment,
  watch: Stopwatch,
): Checked<BaseInput> {
  const before = judgeBase(base, tree, now, location, options, environment, watch);
  if (!before.ok) return before;
  const { rev, commit } = base;
  const comparison = compareTrees(now, before.value);
  const { introduced, fixed, rows, sameCall } = comparison;
  const sourceIn = (root: string) => (file: string) => readText(environment.files, resolve(root, file));
  const trees = {
    now: now.analysis,
    base: before.value.analysis,
    sameCall,
    sourceNow: sourceIn(location.root),
    sourceBefore: sourceIn(join(tree, base.way)),
  };
  const causes = causesOf(comparison, (finding) =>
    finding.verdict === null ? undefined : causeOf(finding.verdict.site, trees),
  );
  watch.mark('base');
  return { ok: true, value: { rev, commit, document: before.value.by, introduced, fixed, rows, causes } };
}

function causesOf(
  { introduced }: Comparison,
  causeOfFinding: (finding: Finding) => string | undefined,
): ReadonlyMap<Finding, string> {
  return new Map(
    [...introduced].flatMap((finding): readonly (readonly [Finding, string])[] => {
      const cause = causeOfFinding(finding);
      return cause === undefined ? [] : [[finding, cause]];
    }),
  );
}

function notCheckedOut({ rev, commit }: Base, why: string): Problem {
  const message = `the base ${rev} (${commit.slice(0, 7)}) cannot be written to a temporary folder: ${why}`;
  return { code: 'base-unreadable', message, suggestion: 'git fetch may bring what is missing' };
}
