import type { Audit, Row } from '../audit/audit.ts';
import { addressOf } from '../audit/edits.ts';
import { addsNothing } from '../classify/agreement.ts';
import type { Matching } from '../classify/match.ts';
import type { RULES, SYNC } from '../classify/rules.ts';
import type { Finding, RuleId, Verdict } from '../classify/verdict.ts';
import { spokenCall, spokenPlace } from '../classify/wording.ts';
import { ownerOf } from '../model/ids.ts';
import type { Change } from './change.ts';
import { following } from './follow.ts';

export interface MendContext {
  readonly audit: Audit;
  readonly verdicts: readonly Verdict[];
  readonly matching: Matching;
  /** Files that could not be read as source: what stands in them is not known. */
  readonly unread: ReadonlySet<string>;
}

/** Rules whose findings `fence sync` mends. */
type SyncRule = { [Rule in RuleId]: (typeof RULES)[Rule]['mend'] extends typeof SYNC ? Rule : never }[RuleId];

type Mend = (finding: Finding, row: Row, context: MendContext) => Change;

const MENDS = {
  'stale-row': dropped,
  'moved-row': moved,
  'unreachable-row': dropped,
  'missing-wrapped': droppedPin,
  'duplicate-row': droppedDuplicate,
} as const satisfies Record<SyncRule, Mend>;

/** What is done about a finding; nothing about those that measuring or a person mends. */
export function mended(finding: Finding, context: MendContext): readonly Change[] {
  const row = context.audit.rows.find(({ place }) => place === finding.place);
  if (row === undefined || !isSyncRule(finding.rule)) return [];
  if (context.unread.has(row.file)) return [kept(finding, `${row.file} has syntax errors, so its calls are not known`)];
  return [MENDS[finding.rule](finding, row, context)];
}

function isSyncRule(rule: RuleId): rule is SyncRule {
  return Object.hasOwn(MENDS, rule);
}

function dropped(finding: Finding, row: Row, { audit }: MendContext): Change {
  return { kind: 'dropped', said: finding.message, edits: [{ kind: 'drop-row', row: addressOf(row, audit.rows) }] };
}

function kept({ message }: Finding, why: string): Change {
  return { kind: 'kept', said: `${message}; the row stays, because ${why}`, edits: [] };
}

function moved(finding: Finding, row: Row, context: MendContext): Change {
  const { verdict, message } = finding;
  if (verdict === null) return kept(finding, 'nothing says where its call is');
  const edit = {
    kind: 'set-fields',
    row: addressOf(row, context.audit.rows),
    ...following(row, verdict.site),
  } as const;
  return { kind: 'moved', said: message, edits: [edit] };
}

/** A pin whose call may have lost its wrapper on the way elsewhere is the last trace of it. */
function droppedPin(finding: Finding, row: Row, context: MendContext): Change {
  const suspect = context.verdicts.find((verdict) => verdict.row === null && mayBeWhatWasWrapped(row, verdict));
  if (suspect === undefined) return dropped(finding, row, context);
  const { site } = suspect;
  return kept(finding, `${spokenCall(site)} runs bare in ${site.in} (${spokenPlace(site)}): wrap that, and it moves`);
}

function mayBeWhatWasWrapped(row: Row, { site }: Verdict): boolean {
  const near = row.file === site.place.file || row.in === site.in || isOfProject(row.call);
  return site.exposure.kind === 'turn' && site.call === row.call && near;
}

const isOfProject = (call: string): boolean => /\.[cm]?[jt]sx?$/.test(ownerOf(call));

/** Of two rows for a call the one that was judged by stays, unless the other says something else. */
function droppedDuplicate(finding: Finding, row: Row, context: MendContext): Change {
  const fate = context.matching.unmatched.find((unmatched) => unmatched.row === row)?.fate;
  const first = fate?.kind === 'duplicate' ? fate.of : undefined;
  const canGo = first !== undefined && addsNothing(row, first);
  return canGo ? dropped(finding, row, context) : kept(finding, 'the two rows disagree: delete the one that is wrong');
}
