import { resolve } from 'node:path';
import type { Checked, Problem } from '../../model/problem.ts';
import type { Environment } from '../environment.ts';

/** The commit a run is compared with. */
export interface Base {
  /** As it was asked for: `origin/main`. */
  readonly rev: string;
  /** Where HEAD left that revision: what happened there since is not this branch's doing. */
  readonly commit: string;
  /** Top folder of the working tree. */
  readonly top: string;
  /** Leads from the top to the judged folder: empty or `packages/api/`. */
  readonly way: string;
}

type Git = Environment['git'];

export function findBase(rev: string, root: string, git: Git): Checked<Base> {
  const ask = (...args: readonly string[]): string | undefined => git(root, args)?.trim();
  const top = ask('rev-parse', '--show-toplevel');
  if (top === undefined || top === '') return failed(noRepository(root, git));
  const asked = rev.startsWith('-') ? undefined : ask('rev-parse', '--verify', '--quiet', `${rev}^{commit}`);
  if (asked === undefined || asked === '') return failed(unknownRevision(rev, isShallow(ask)));
  const commit = ask('merge-base', asked, 'HEAD');
  if (commit === undefined || commit === '') return failed(nothingInCommon(rev, isShallow(ask)));
  return { ok: true, value: { rev, commit, top: resolve(top), way: ask('rev-parse', '--show-prefix') ?? '' } };
}

function isShallow(ask: (...args: readonly string[]) => string | undefined): boolean {
  return ask('rev-parse', '--is-shallow-repository') === 'true';
}

function noRepository(root: string, git: Git): Problem {
  const suggestion = 'run fence check without --base';
  if (git(root, ['--version']) === undefined) {
    return { code: 'base-unknown', message: '--base needs git, and git cannot be run', suggestion };
  }
  const message = `--base needs a git repository, and git finds none around ${root}`;
  return { code: 'base-unknown', message, suggestion };
}

function unknownRevision(rev: string, shallow: boolean): Problem {
  const message = `git knows no revision "${rev}" here`;
  return { code: 'base-unknown', message, suggestion: shallow ? deepen() : fetchOf(rev) };
}

function nothingInCommon(rev: string, shallow: boolean): Problem {
  if (shallow) {
    const message = `this clone is shallow and does not go back to where HEAD left "${rev}"`;
    return { code: 'base-unknown', message, suggestion: deepen() };
  }
  const message = `HEAD and "${rev}" have no commit in common`;
  return { code: 'base-unknown', message, suggestion: 'name a revision that HEAD comes from' };
}

const deepen = (): string =>
  'the clone is shallow; fetch more: git fetch --unshallow (or --deepen=100)\nwith actions/checkout: fetch-depth: 0';

/** `git fetch origin main` for `origin/main`. */
function fetchOf(rev: string): string {
  const [, remote, branch] = /^([\w.-]+)\/([\w./-]+)$/.exec(rev) ?? [];
  return remote === undefined || branch === undefined
    ? 'git branch --all lists branches; git fetch may bring it'
    : `git fetch ${remote} ${branch}`;
}

function failed(problem: Problem): Checked<never> {
  return { ok: false, problems: [problem] };
}
