/** What `fence why` is asked about. */
export type Target =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly column: number | undefined }
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'symbol'; readonly name: string; readonly file: string | undefined };

export function isModulePath(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** `S-7k2m9q`, `src/bot.ts:41`, `src/bot.ts:41:33`, `src/bot.ts`, `Store.compact`, `src/store.ts#Store.compact`. */
export function parseTarget(text: string): Target {
  if (/^S-\w+$/.test(text)) return { kind: 'site', id: text };
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (file !== undefined && line !== undefined) {
    return { kind: 'line', file, line: Number(line), column: column === undefined ? undefined : Number(column) };
  }
  if (isModulePath(text)) return { kind: 'module', file: text };
  const hash = text.lastIndexOf('#');
  const name = text.slice(hash + 1).replace(/\(\)$/, '');
  return { kind: 'symbol', name, file: hash === -1 ? undefined : text.slice(0, hash) };
}
