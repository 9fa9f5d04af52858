import type { Audit, Row } from '../audit/audit.ts';
import type { Judgement } from '../classify/verdict.ts';
import { terminalOf } from '../model/ids.ts';
import type { Environment } from './environment.ts';

/** For each call that lost its wrapper, by site id, the commit that took it away; absent where git cannot tell. */
export function sinceCommits(
  { findings }: Judgement,
  audit: Audit,
  root: string,
  { git }: Pick<Environment, 'git'>,
): ReadonlyMap<string, string> {
  const lost = findings.flatMap(({ rule, verdict }) => {
    const row = rule === 'unwrapped' && verdict?.row != null ? audit.rows[verdict.row] : undefined;
    const commit = row === undefined ? undefined : unwrappingCommit(row, root, git);
    return verdict === null || commit === undefined ? [] : [[verdict.id, commit] as const];
  });
  return new Map(lost);
}

/**
 * The last commit that touched a line on which the function was handed over as a value (`toThread(build, store)`,
 * `() => build(store)`). Errs towards silence: no git, no such commit, or a change that is not committed yet.
 */
function unwrappingCommit({ file, call }: Row, root: string, git: Environment['git']): string | undefined {
  const name = terminalOf(call).replaceAll('$', '\\$');
  const handedOver = `${name}[[:space:]]*[,)]|=>[[:space:]]*${name}\\(`;
  const path = `./${file}`;
  const committed = git(root, ['grep', '-E', '-l', handedOver, 'HEAD', '--', path]) ?? '';
  if (committed !== '') return undefined;
  const commit = git(root, ['log', '-1', '--format=%h of %as', `-G${handedOver}`, '--', path])?.trim() ?? '';
  return commit === '' ? undefined : commit;
}
