import { blockSplices } from './edit-block.ts';
import { flowSplices } from './edit-flow.ts';
import type { EntryChanges } from './entry-changes.ts';
import type { CollectionLayout } from './layout.ts';
import type { Splice } from './splice.ts';

/**
 * Takes entries out of a collection and writes others into it. A comment directly above an entry, at its column and
 * without a blank line between, belongs to it and goes with it; so do comments below it that are indented deeper, and
 * the one at the end of its line. Everything else stays.
 */
export function entrySplices(layout: CollectionLayout, changes: EntryChanges, source: string): readonly Splice[] {
  return layout.setting === 'block'
    ? blockSplices(layout.entries, changes, source)
    : flowSplices(layout.entries, changes, source);
}
