/** Whether two calls are written alike. White space is folded on both sides: YAML folds lines as well. */
export function sameText(one: { readonly text?: string }, other: { readonly text?: string }): boolean {
  return one.text !== undefined && other.text !== undefined && folded(one.text) === folded(other.text);
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
