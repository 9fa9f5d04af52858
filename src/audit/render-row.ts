import { stringify } from 'yaml';
import type { Evidence } from './audit.ts';
import type { NewRow } from './edits.ts';

/** The order in which the keys of a row are written. */
export const ROW_KEYS = [
  'file',
  'in',
  'call',
  'text',
  'reaches',
  'class',
  'why',
  'evidence',
  'until',
  'issue',
] as const satisfies readonly (keyof NewRow)[];

export const EVIDENCE_KEYS = [
  'worst-ms',
  'p99-ms',
  'p50-ms',
  'cpu-ms',
  'samples',
  'date',
  'how',
  'runtime',
  'commit',
] as const satisfies readonly (keyof Evidence)[];

/** Whether a value stands between brackets, where commas and brackets end it, or on lines of its own. */
export type Setting = 'block' | 'flow';

/** A mapping of a row as plain data, as the YAML reader returns it. */
export type Plain = Readonly<Record<string, unknown>>;

/** The keys of a row or of its evidence in the order in which they are written. */
export function orderedKeys(value: Plain): readonly string[] {
  const order: readonly string[] = [...ROW_KEYS, ...EVIDENCE_KEYS];
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

/** A row as lines of a block sequence, without indentation: the first begins with `- `. */
export function renderBlockRow(row: Plain): readonly string[] {
  return orderedKeys(row).map((key, index) => `${index === 0 ? '- ' : '  '}${renderPair(key, row[key], 'block')}`);
}

export function renderPair(key: string, value: unknown, setting: Setting): string {
  return `${key}: ${renderValue(value, setting)}`;
}

/** A value on one line; lists and mappings in brackets. */
export function renderValue(value: unknown, setting: Setting): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderValue(item, 'flow')).join(', ')}]`;
  if (isPlain(value)) {
    const pairs = orderedKeys(value).map((key) => renderPair(key, value[key], 'flow'));
    return `{ ${pairs.join(', ')} }`;
  }
  return renderScalar(value, setting, undefined);
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Characters that YAML or an editor would change, or that nobody would see. */
const ESCAPED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFD]/gu;

/** A text as one scalar on one line, in the quotes its predecessor (`quoting`, a scalar type of the parser) had. */
export function renderScalar(value: unknown, setting: Setting, quoting: string | undefined): string {
  if (typeof value !== 'string') return stringify(value).trimEnd();
  if (value.search(ESCAPED) >= 0 || quoting === 'QUOTE_DOUBLE') return doubleQuoted(value);
  if (quoting === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (setting === 'block') return stringify({ k: value }, { lineWidth: 0, blockQuote: false }).slice('k: '.length, -1);
  const bracketed = stringify([value], { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false });
  return bracketed.slice(1, -2);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
