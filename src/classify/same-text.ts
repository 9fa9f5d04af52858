/**
 * Whether two calls are written alike. What a formatter or YAML does to a call is no difference: white space is folded,
 * and counts neither at brackets, commas and dots nor with the comma before a closing bracket.
 */
export function sameText(one: { readonly text?: string }, other: { readonly text?: string }): boolean {
  return one.text !== undefined && other.text !== undefined && folded(one.text) === folded(other.text);
}

const folded = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([()[\]{},.]) ?/g, '$1')
    .replace(/,(?=[)\]}])/g, '')
    .trim();
