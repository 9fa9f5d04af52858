import { type InitialAudit, renderInitialAudit } from '../audit/template.ts';
import type { Problem } from '../model/problem.ts';
import { counted } from '../report/wording.ts';
import { sayProblems } from './deliver.ts';
import { initialAudit } from './entries/initial-audit.ts';
import { type LikelyEntry, likelyEntries } from './entries/likely-entries.ts';
import { proposalsFor } from './entries/proposals.ts';
import type { Environment, ExitCode } from './environment.ts';
import { type Location, locate } from './location.ts';
import type { InitOptions } from './options.ts';

/** Writes a first document with the entries that the project's manifests give away; never over one that is there. */
export function init(options: InitOptions, environment: Environment): ExitCode {
  const location = locate(options, environment);
  const refuse = (problem: Problem) => sayProblems([problem], options.color, location, environment);
  const { files } = environment;
  if (files.read(location.auditPath).kind !== 'missing') return refuse(alreadyThere(location));
  const entries = likelyEntries(location.root, files);
  if (entries.length === 0) return refuse(nothingToGuard(location));
  const found = initialAudit(entries, location.root, files);
  const initial = { ...found, ...proposalsFor(found, location.root, location.auditFile, environment) };
  const failure = files.write(location.auditPath, renderInitialAudit(initial));
  if (failure !== undefined) return refuse(unwritable(location, failure));
  environment.stdout.write(written(initial, entries, location));
  return 0;
}

function written(initial: InitialAudit, entries: readonly LikelyEntry[], location: Location): string {
  const { daemons, wrappers, blocking } = initial;
  const certain = wrappers.filter(({ standing }) => standing === 'certain');
  const lines = [
    `wrote ${location.prefix}${location.auditFile} with ${counted(daemons.length, 'daemon', 'daemons')}`,
    ...daemons.map(({ name, entry }) => `  ${name}: ${entry.join(', ')}`),
    ...certain.map(({ callee }) => `  wrapper: ${callee}`),
    ...blocking.map(({ callee, why }) => `  heavy: ${callee}, because ${why}`),
    ...namedInComments(entries.length - daemons.length, 'other module', 'other modules'),
    ...namedInComments(wrappers.length - certain.length, 'likely wrapper', 'likely wrappers'),
    `next: ${location.commands('fence check')}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function namedInComments(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`  ${counted(count, one, many)} named in its comments`];
}

function alreadyThere({ auditFile, root }: Location): Problem {
  return {
    code: 'audit-exists',
    message: `${auditFile} is in ${root} already`,
    suggestion: 'It is never overwritten. Edit it, or name another file: fence init --audit <file>',
  };
}

function nothingToGuard({ root }: Location): Problem {
  return {
    code: 'no-daemon',
    message: `nothing in ${root} says which module a daemon starts with`,
    suggestion: [
      'Looked at package.json, Dockerfile, Procfile, compose files, pm2 ecosystem files, systemd units, and common names.',
      'Name the module yourself: fence check --entry src/server.ts',
    ].join('\n'),
  };
}

function unwritable({ auditFile }: Location, why: string): Problem {
  return { code: 'audit-unreadable', message: `cannot write ${auditFile}: ${why}` };
}
