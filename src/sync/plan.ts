import type { Audit } from '../audit/audit.ts';
import { addressOf } from '../audit/edits.ts';
import { matchRows } from '../classify/match.ts';
import type { Judgement, Verdict } from '../classify/verdict.ts';
import { enumerated, spokenSite } from '../classify/wording.ts';
import type { Gap } from '../model/gap.ts';
import type { Site } from '../summary/site.ts';
import type { Change } from './change.ts';
import { changesNothing, following, wrappedRow } from './follow.ts';
import { mended } from './mend.ts';

export interface SyncInput {
  readonly audit: Audit;
  readonly judgement: Judgement;
  readonly gaps: readonly Gap[];
  /** Which calls get a row that pins them: those handed to a wrapper, or what worker modules call as well. */
  readonly pins: 'handed' | 'everything';
}

/**
 * What brings a document up to date with the code. Nothing of it allows a call that was not allowed before: rows follow
 * their calls, go with them, and are added for calls that run off the loop.
 */
export function planSync({ audit, judgement, gaps, pins }: SyncInput): readonly Change[] {
  const { verdicts, findings } = judgement;
  const matching = matchRows(
    audit.rows,
    verdicts.map(({ site }) => site),
  );
  const unread = new Set(gaps.filter(({ kind }) => CANNOT_READ.has(kind)).map(({ file }) => file));
  const context = { audit, verdicts, matching, unread };
  const arrived = new Set(findings.filter(({ rule }) => rule === 'moved-row').map(({ verdict }) => verdict?.site));
  return [
    ...findings.flatMap((finding) => mended(finding, context)),
    ...verdicts.flatMap((verdict) => refreshed(verdict, audit)),
    ...verdicts
      .filter(({ site, row }) => row === null && !arrived.has(site) && isPinned(site, pins))
      .map((each) => pinned(each, verdicts)),
  ];
}

const CANNOT_READ: ReadonlySet<Gap['kind']> = new Set(['syntax-error', 'unreadable-file']);

function refreshed({ site, row: index }: Verdict, audit: Audit): readonly Change[] {
  const row = index === null ? undefined : audit.rows[index];
  if (row === undefined || site.exposure.kind === 'startup' || site.exposure.kind === 'unreached') return [];
  const change = following(row, site);
  if (changesNothing(change)) return [];
  const edits = [{ kind: 'set-fields', row: addressOf(row, audit.rows), ...change } as const];
  if (change.fields.class !== undefined) {
    return [{ kind: 'fixed', said: `${spokenSite(site)} is wrapped now: its row pins it and needs no date`, edits }];
  }
  const names = Object.keys(change.fields).map((name) => `${name}:`);
  return [{ kind: 'refreshed', said: `${enumerated(names)} of ${spokenSite(site)}`, edits }];
}

/**
 * A wrap is undone where it stands: the same call, without its wrapper. What a worker's module calls is not undone in
 * the module: whoever does without the worker writes another call, which is bare and needs no row to be found.
 */
function isPinned({ exposure }: Site, pins: SyncInput['pins']): boolean {
  return exposure.kind === 'wrapped' && (exposure.realm === 'argument' || pins === 'everything');
}

function pinned({ site }: Verdict, verdicts: readonly Verdict[]): Change {
  const hasTwin = verdicts.some((other) => other.site !== site && isTwin(other.site, site));
  const via = site.exposure.kind === 'wrapped' ? `, wrapped by ${site.exposure.via}` : '';
  const edits = [{ kind: 'add-row', row: wrappedRow(site, hasTwin) }] as const;
  return { kind: 'added', said: `${spokenSite(site)}${via}`, edits };
}

function isTwin(one: Site, other: Site): boolean {
  return one.place.file === other.place.file && one.in === other.in && one.call === other.call;
}
