/** Adds to the list that stands under a key, in place: a copy for each would cost the square of the longest. */
export function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, ...items: readonly Item[]): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [...items]);
  else known.push(...items);
}
