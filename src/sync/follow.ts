import type { Row } from '../audit/audit.ts';
import type { NewRow, OptionalField, RowFields } from '../audit/edits.ts';
import { sameText } from '../classify/same-text.ts';
import type { Site } from '../summary/site.ts';

/** What a row has to change in order to speak of its call as it is now; nothing in it allows more than before. */
export interface Following {
  readonly fields: RowFields;
  readonly without: readonly OptionalField[];
}

/**
 * A measurement speaks of the call that was measured, so a safe-fast row keeps its text and what it reached; only what it
 * no longer reaches is taken out of it. A violation that is wrapped now is pinned as wrapped.
 */
export function following(row: Row, site: Site): Following {
  const isFixed = row.class === 'violation' && site.exposure.kind === 'wrapped';
  const place = {
    ...(row.file === site.place.file ? {} : { file: site.place.file }),
    ...(row.in === site.in ? {} : { in: site.in }),
  };
  const fields = {
    ...place,
    ...(row.class === 'safe-fast' ? narrowedReaches(row, site) : refreshed(row, site)),
    ...(isFixed ? { class: 'wrapped' as const } : {}),
  };
  return { fields, without: isFixed ? ['until'] : [] };
}

export function changesNothing({ fields, without }: Following): boolean {
  return Object.keys(fields).length === 0 && without.length === 0;
}

function refreshed(row: Row, site: Site): RowFields {
  if (row.class === 'wrapped' && site.exposure.kind !== 'wrapped') return {};
  return {
    ...(row.text === undefined || sameText(row, site) ? {} : { text: site.text }),
    ...(row.reaches === undefined || sameSet(row.reaches, site.reaches) ? {} : { reaches: site.reaches }),
  };
}

function narrowedReaches(row: Row, site: Site): RowFields {
  if (row.reaches === undefined || (row.text !== undefined && !sameText(row, site))) return {};
  const isNarrower = site.reaches.every((callee) => row.reaches?.includes(callee) === true);
  return isNarrower && site.reaches.length < new Set(row.reaches).size ? { reaches: site.reaches } : {};
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

/** The row that pins a wrapped call. `text` only where the function makes the same call twice. */
export function wrappedRow(site: Site, hasTwin: boolean): NewRow {
  const text = hasTwin ? { text: site.text } : {};
  return { file: site.place.file, in: site.in, call: site.call, ...text, class: 'wrapped' };
}
