import type { Audit } from '../audit/audit.ts';
import type { Finding, Judgement } from '../classify/verdict.ts';
import { terminalOf } from '../model/ids.ts';
import type { Environment } from './environment.ts';

/** Says of each lost wrap since which commit it is lost, where git can tell. */
export function withHistory(judgement: Judgement, audit: Audit, root: string, environment: Environment): Judgement {
  const findings = judgement.findings.map((finding) => {
    const since = finding.rule === 'unwrapped' ? lostSince(finding, audit, root, environment) : undefined;
    return since === undefined ? finding : { ...finding, message: `${finding.message}, ${since}` };
  });
  return { ...judgement, findings };
}

/**
 * The last commit that touched a line on which the function was handed over as a value (`toThread(build, store)`,
 * `() => build(store)`). Errs towards silence: no git, no repository or no such commit, and nothing is said.
 */
function lostSince(finding: Finding, audit: Audit, root: string, environment: Environment): string | undefined {
  const row = finding.verdict?.row ?? null;
  const written = row === null ? undefined : audit.rows[row];
  if (written === undefined) return undefined;
  const name = terminalOf(written.call).replaceAll('$', '\\$');
  const handedOver = `${name}[[:space:]]*[,)]|=>[[:space:]]*${name}\\(`;
  const path = `./${written.file}`;
  const committed = environment.git(root, ['grep', '-E', '-l', handedOver, 'HEAD', '--', path]);
  if (committed !== undefined && committed !== '') return 'not committed yet';
  const log = ['log', '-1', '--extended-regexp', '--format=%h of %as', `-G${handedOver}`, '--', path];
  const commit = environment.git(root, log)?.trim() ?? '';
  return commit === '' ? undefined : `since commit ${commit}`;
}
