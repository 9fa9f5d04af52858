import type { BlockingRow, ImmediateRow } from './rows.ts';

/** What rows written together have in common. */
export type Traits = Omit<BlockingRow, 'module' | 'member'>;

/** The words of a text, white space folded: lists of names stay readable in the tables. */
export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** One row for each name of a list such as `'copySync moveSync Database.exec'`. */
export const blockingRows = (module: string, names: string, traits: Traits): readonly BlockingRow[] =>
  words(names).map((member) => ({ module, member, ...traits }));

/** Rows whose non-blocking twin differs from name to name: `{ readFileSync: 'fs.promises.readFile' }`. */
export const rowsWithTwins = (
  module: string,
  twins: Readonly<Record<string, string>>,
  traits: Omit<Traits, 'instead'>,
): readonly BlockingRow[] => Object.entries(twins).map(([member, instead]) => ({ module, member, ...traits, instead }));

/** `statSync` of a module whose twin is `<prefix>stat`: the name without its `Sync`. */
export const rowsWithoutSync = (
  module: string,
  prefix: string,
  names: string,
  traits: Omit<Traits, 'instead'>,
): readonly BlockingRow[] =>
  words(names).map((member) => ({ module, member, ...traits, instead: prefix + member.replace(/Sync$/, '') }));

/** The names of each owner as members: `membersOf('Hash Hmac', 'update digest')` gives `Hash.update Hash.digest …`. */
export const membersOf = (owners: string, names: string): string =>
  words(owners)
    .flatMap((owner) => words(names).map((name) => `${owner}.${name}`))
    .join(' ');

export const immediateRows = (
  module: string,
  names: string,
  positions: readonly number[],
  traits: Omit<ImmediateRow, 'module' | 'member' | 'positions'> = {},
): readonly ImmediateRow[] => words(names).map((member) => ({ module, member, positions, ...traits }));
