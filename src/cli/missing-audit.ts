import { relative, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type LikelyEntry, likelyEntries } from './entries/likely-entries.ts';
import type { Files } from './environment.ts';
import { DEFAULT_AUDIT, type Location } from './location.ts';

/** How many likely entries are named. */
const NAMED_ENTRIES = 5;

/** Nothing says what to judge: names what looks like a daemon here, and the two ways on. */
export function missingAudit(location: Location, files: Pick<Files, 'read'>): Problem {
  const { root, auditFile } = location;
  if (files.read(root).kind === 'missing') return { code: 'audit-missing', message: `there is no folder ${root}` };
  const message = `there is no ${auditFile} in ${root}`;
  return { code: 'audit-missing', message, suggestion: waysOn(likelyEntries(root, files), location).join('\n') };
}

function waysOn(entries: readonly LikelyEntry[], location: Location): readonly string[] {
  const [first] = entries;
  const check = (file: string) => `${`fence check --entry ${file}`.padEnd(36)} judges one without a document`;
  if (first === undefined) return ['No likely entry module was found here. Name one:', check('src/server.ts')];
  return [
    'Likely entry modules:',
    ...entries.slice(0, NAMED_ENTRIES).map(({ file, reason }) => `  ${file}  (${reason})`),
    `${initCommand(location).padEnd(36)} writes ${location.auditFile} with them`,
    check(first.file),
  ];
}

function initCommand({ cwd, auditPath }: Location): string {
  const path = relative(cwd, auditPath).split(sep).join('/');
  return path === DEFAULT_AUDIT ? 'fence init' : `fence init --audit ${path}`;
}
