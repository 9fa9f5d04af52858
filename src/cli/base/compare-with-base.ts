import { join, resolve } from 'node:path';
import { type BothTrees, causeOf } from '../../classify/cause.ts';
import { type Comparison, compareTrees } from '../../classify/compare.ts';
import type { Finding, RuleId } from '../../classify/verdict.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import type { BaseInput } from '../../report/assemble.ts';
import { readText } from '../environment.ts';
import type { Base } from './find-base.ts';
import { type BaseRun, judgeBase } from './judge-base.ts';

/** What changed since the base; undefined without one. Leaves no copy of the base behind. */
export async function compareWithBase(base: Base | undefined, run: BaseRun): Promise<Checked<BaseInput | undefined>> {
  if (base === undefined) return { ok: true, value: undefined };
  const copy = run.environment.checkOut(base.top, base.way, base.commit);
  if (copy.kind === 'failed') return { ok: false, problems: [notCheckedOut(base, copy.why)] };
  try {
    return await compareIn(join(copy.folder, base.way), base, run);
  } finally {
    copy.remove();
  }
}

/** `root`: where the judged folder is in the copy. */
async function compareIn(root: string, base: Base, run: BaseRun): Promise<Checked<BaseInput>> {
  const before = await judgeBase(base, root, run);
  if (!before.ok) return before;
  const { now, location, environment, watch } = run;
  const comparison = compareTrees(now, before.value);
  const sourceIn = (folder: string) => (file: string) => readText(environment.files, resolve(folder, file));
  const trees: BothTrees = {
    now: now.analysis,
    base: before.value.analysis,
    sameCall: comparison.sameCall,
    sourceNow: sourceIn(location.root),
    sourceBefore: sourceIn(root),
  };
  const causes = causesOf(comparison, trees);
  watch.mark('base');
  const { introduced, fixed, rows } = comparison;
  const { rev, commit } = base;
  return { ok: true, value: { rev, commit, document: before.value.by, introduced, fixed, rows, causes } };
}

/** Rules that speak of the call itself; the others say what is wrong with its row. */
const EXPLAINED: ReadonlySet<RuleId> = new Set(['bare-call', 'unwrapped']);

function causesOf({ introduced }: Comparison, trees: BothTrees): ReadonlyMap<Finding, string> {
  const explained = [...introduced].filter(({ rule }) => EXPLAINED.has(rule));
  return new Map(
    explained.flatMap((finding): readonly (readonly [Finding, string])[] => {
      const cause = finding.verdict === null ? undefined : causeOf(finding.verdict.site, trees);
      return cause === undefined ? [] : [[finding, cause]];
    }),
  );
}

function notCheckedOut({ rev, commit }: Base, why: string): Problem {
  const message = `the base ${rev} (${commit.slice(0, 7)}) cannot be written to a temporary folder: ${why}`;
  return { code: 'base-unreadable', message, suggestion: 'git fetch may bring what is missing' };
}
