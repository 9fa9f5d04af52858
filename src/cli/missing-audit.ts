import type { Problem } from '../model/problem.ts';
import { likelyEntries } from './entries/likely-entries.ts';
import type { Files } from './environment.ts';
import type { Location } from './location.ts';

/** How many likely entries are named. */
const NAMED_ENTRIES = 5;

/** Nothing says what to judge: names what looks like a daemon here, and the two ways on. */
export function missingAudit(location: Location, files: Files): Problem {
  const entries = likelyEntries(location.root, files);
  const [first] = entries;
  const example = first?.file ?? 'src/server.ts';
  const found = entries.slice(0, NAMED_ENTRIES).map(({ file, reason }) => `  ${file}  (${reason})`);
  const suggestion = [
    first === undefined ? 'No likely entry module was found here.' : 'Likely entry modules:',
    ...found,
    `fence init                           writes ${location.auditFile}${first === undefined ? '' : ' with them'}`,
    `fence check --entry ${example.padEnd(16)} judges one without a document`,
  ].join('\n');
  return { code: 'audit-missing', message: `there is no ${location.auditFile} in ${location.root}`, suggestion };
}
