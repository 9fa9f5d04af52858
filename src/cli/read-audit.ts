import type { Audit } from '../audit/audit.ts';
import { didYouMean } from '../audit/did-you-mean.ts';
import { auditForEntries, COMMAND_LINE } from '../audit/empty.ts';
import { parseAudit } from '../audit/parse.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Environment } from './environment.ts';
import { fromRoot, type Location } from './location.ts';
import { missingAudit } from './missing-audit.ts';
import type { ProjectOptions } from './options.ts';

/** The document that a run judges by: the file, or the entries of the command line, with the flags applied. */
export function readAudit(location: Location, options: ProjectOptions, environment: Environment): Checked<Audit> {
  const written = readDocument(location, options, environment);
  return written.ok ? withFlags(written.value, location, options) : written;
}

function readDocument(location: Location, options: ProjectOptions, environment: Environment): Checked<Audit> {
  const read = environment.files.read(location.auditPath);
  switch (read.kind) {
    case 'text':
      return parseAudit(read.text, location.auditFile);
    case 'unreadable':
      return failed({ code: 'audit-unreadable', message: `${location.auditFile} cannot be read: ${read.why}` });
    case 'missing':
      if (options.entry.length > 0 && options.audit === undefined) {
        return { ok: true, value: auditForEntries(entriesOf(location, options)) };
      }
      return failed(missingAudit(location, environment.files));
  }
}

function withFlags(audit: Audit, location: Location, options: ProjectOptions): Checked<Audit> {
  const { daemon, entry, project } = options;
  const daemons = entry.length === 0 ? audit.daemons : auditForEntries(entriesOf(location, options)).daemons;
  const names = daemons.map(({ name }) => name);
  if (daemon !== undefined && !names.includes(daemon)) return failed(unknownDaemon(daemon, names));
  if (project === undefined) return { ok: true, value: { ...audit, daemons } };
  const located = { value: fromRoot(location, project), place: COMMAND_LINE };
  return { ok: true, value: { ...audit, daemons, project: located } };
}

function entriesOf(location: Location, { entry }: ProjectOptions): readonly string[] {
  return entry.map((path) => fromRoot(location, path));
}

function unknownDaemon(name: string, names: readonly string[]): Problem {
  const message = `no daemon is called "${name}"${didYouMean(name, names)}`;
  return { code: 'unknown-daemon', message, suggestion: `Daemons: ${names.join(', ')}.` };
}

function failed(problem: Problem): Checked<never> {
  return { ok: false, problems: [problem] };
}

/** A problem with a value of the command line has no place to show. */
export function withoutCommandLine(problem: Problem): Problem {
  const { place, ...rest } = problem;
  return place === undefined || place.file === COMMAND_LINE.file ? rest : problem;
}
