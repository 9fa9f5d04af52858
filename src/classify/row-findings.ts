import type { DeclaredWrapper, Row } from '../audit/audit.ts';
import { ownerOf } from '../model/ids.ts';
import { addsNothing } from './agreement.ts';
import { findingAt } from './finding.ts';
import { SYNC } from './rules.ts';
import type { Finding, Verdict } from './verdict.ts';
import { spokenCallee, spokenPlace } from './wording.ts';

/** The call of the row stands elsewhere now. */
export function movedRow(row: Row, to: Verdict): Finding {
  const { site } = to;
  const message = `${rowCall(row)} is not there any more; the same call stands in ${site.in} (${spokenPlace(site)})`;
  return findingAt(row.place, 'moved-row', to, message, [SYNC, `fence why ${spokenPlace(site)}`]);
}

export function duplicateRow(row: Row, first: Row): Finding {
  const message = `${rowCall(row)} has a row already, in line ${first.place.line}; a row covers one call`;
  return findingAt(row.place, 'duplicate-row', null, message, [
    addsNothing(row, first) ? SYNC : 'the two rows disagree: delete the one that is wrong',
    'where the function makes the call twice, give each row the text: of its call',
  ]);
}

/** No call fits the row. `unloaded`: its module exists, and no daemon loads it. */
export function goneRow(row: Row, unloaded: boolean): Finding {
  if (unloaded) {
    const message = `no daemon loads ${row.file} any more, so nothing runs ${spokenCallee(row.call)}() in ${row.in}`;
    return findingAt(row.place, 'unreachable-row', null, message, [SYNC, `fence why ${row.file}:1`]);
  }
  if (row.class === 'wrapped') {
    const message = `${rowCall(row)} was wrapped, and the call has disappeared`;
    const next = ['put the wrapped call back; if it was removed on purpose: fence sync'];
    return findingAt(row.place, 'missing-wrapped', null, message, next);
  }
  return findingAt(row.place, 'stale-row', null, `${rowCall(row)} does not exist any more`, [SYNC]);
}

export function unusedWrapper({ callee, place }: DeclaredWrapper): Finding {
  const message = `no call that blocks runs through the wrapper ${spokenCallee(callee)} (${ownerOf(callee)})`;
  return findingAt(place, 'unused-wrapper', null, message, [
    'take it out of wrappers:, or correct its callee or its off-thread: positions',
  ]);
}

/** `verifyCode() in handleMessage (src/bot.ts)`. */
function rowCall(row: Row): string {
  const text = row.text === undefined ? `${spokenCallee(row.call)}()` : row.text.replace(/\s+/g, ' ').trim();
  return `${text.length > 60 ? `${text.slice(0, 59)}…` : text} in ${row.in} (${row.file})`;
}
