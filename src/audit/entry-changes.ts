/** Something to write into a collection: below the entry with this index, or above all. */
export interface Addition {
  readonly below: number | undefined;
  /** In a flow collection there is one line. */
  readonly lines: readonly string[];
}

export interface EntryChanges {
  /** Of each entry, whether it stays. */
  readonly kept: readonly boolean[];
  readonly additions: readonly Addition[];
}

/** Additions by the kept entry that they are written below; those above all have none. */
export function additionsByAnchor({
  kept,
  additions,
}: EntryChanges): ReadonlyMap<number | undefined, readonly Addition[]> {
  const groups = new Map<number | undefined, readonly Addition[]>();
  for (const addition of additions) {
    const index = addition.below === undefined ? -1 : kept.slice(0, addition.below + 1).lastIndexOf(true);
    const anchor = index < 0 ? undefined : index;
    groups.set(anchor, [...(groups.get(anchor) ?? []), addition]);
  }
  return groups;
}
