/** What a case says of itself, in comments: the language of the expectations. */

/** How a call site is spoken of. `known` is a violation whose finding, if any, stands at its row. */
export const SITE_KINDS = ['violation', 'unwrapped', 'known', 'wrapped', 'safe-fast', 'startup', 'unreached'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** Rules whose findings stand at a row or a declaration, so that they are expected in the YAML. */
export const ROW_RULES = [
  'overdue',
  'no-evidence',
  'over-threshold',
  'evidence-old',
  'evidence-changed',
  'stale-row',
  'moved-row',
  'unreachable-row',
  'missing-wrapped',
  'duplicate-row',
  'unused-wrapper',
] as const;
export type RowRule = (typeof ROW_RULES)[number];

export type ObservedKind = SiteKind | RowRule | 'gap' | 'error';

/** Something that was found or is expected, at a line. */
export interface Fact {
  readonly kind: ObservedKind;
  readonly file: string;
  readonly line: number;
  /** Callee of a site or row, kind of a gap, code of a problem. */
  readonly subject: string | undefined;
  /** Name of the frame. */
  readonly frame: string | undefined;
  /** Of a wrapped site what takes it off the thread; of an eager argument the wrapper it was meant for. */
  readonly by: string | undefined;
  /** Known by name only. */
  readonly guessed: boolean;
  /** Callees of the trail, the site's own first. */
  readonly via: readonly string[];
  /** For the reader of a failure. */
  readonly why?: string;
}

export interface Expectation extends Fact {
  /** `todo`: should be found and is not yet. `wrong`: is found and should not be. */
  readonly mode: 'must' | 'todo' | 'wrong';
  readonly text: string;
}

export const REALMS = ['reached', 'unreached', 'worker'] as const;
export type Realm = (typeof REALMS)[number];

/** What one comment says. */
export type Parsed =
  | { readonly kind: 'facts'; readonly expectations: readonly Expectation[] }
  | { readonly kind: 'realms'; readonly realms: readonly Realm[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed'; readonly why: string };

/** Reads the text of a comment that begins with `expect`; the place is the line it speaks of. */
export function parseExpectation(text: string, file: string, line: number): Parsed {
  const rest = text.replace(/^expect\b/, '').trim();
  if (rest === 'none') return { kind: 'none' };
  if (/^[a-z]+(\s*;\s*[a-z]+)*$/.test(rest)) return realmsOf(rest.split(/\s*;\s*/));
  if (!/^(todo|wrong)?\s*:/.test(rest)) {
    return malformed('after `expect` stands none, a realm (reached, unreached, worker), or a colon');
  }
  const expectations: Expectation[] = [];
  for (const part of rest.split(/\s*;\s*/)) {
    const parsed = claimOf(part.replace(/^:\s*/, ''), file, line);
    if (typeof parsed === 'string') return malformed(parsed);
    expectations.push(parsed);
  }
  return { kind: 'facts', expectations };
}

const malformed = (why: string): Parsed => ({ kind: 'malformed', why });

function realmsOf(words: readonly string[]): Parsed {
  const realms = words.flatMap((word) => REALMS.filter((realm) => realm === word));
  if (realms.length !== words.length) return malformed(`a realm is one of ${REALMS.join(', ')}`);
  return { kind: 'realms', realms };
}

const CLAIM =
  /^(?<kind>[\w-]+)(?: (?<subject>\S+))?(?: in (?<frame>.+?))?(?: by (?<by>\S+))?(?<guessed> guessed)?(?: via (?<via>.+))?$/;

/** One claim, or what is wrong with it. */
function claimOf(written: string, file: string, line: number): Expectation | string {
  const [, word, text = written] = /^(todo|wrong)\s*:\s*(.*)$/.exec(written) ?? [];
  const groups = CLAIM.exec(text.trim().replace(/\s+/g, ' '))?.groups;
  if (groups === undefined) return `"${text}" is not: kind subject [in frame] [by wrapper] [guessed] [via a > b]`;
  const { subject, frame, by, guessed, via } = groups;
  const kind = kindOf(groups['kind'] ?? '');
  if (kind === undefined) return `"${groups['kind']}" is none of ${KINDS.join(', ')}`;
  if (subject === undefined && needsSubject(kind)) return `"${text}" does not say of what`;
  if (isSiteKind(kind) && subject?.includes('#') !== true) return `"${subject}" is not a callee like src/a.ts#f`;
  return {
    mode: word === 'todo' || word === 'wrong' ? word : 'must',
    kind,
    file,
    line,
    subject,
    frame,
    by,
    guessed: guessed !== undefined,
    via: via === undefined ? [] : via.split('>').map((name) => name.trim()),
    text,
  };
}

const KINDS: readonly ObservedKind[] = [...SITE_KINDS, ...ROW_RULES, 'gap', 'error'];

function kindOf(word: string): ObservedKind | undefined {
  return KINDS.find((kind) => kind === word);
}

export function isSiteKind(kind: ObservedKind): kind is SiteKind {
  return SITE_KINDS.some((known) => known === kind);
}

function needsSubject(kind: ObservedKind): boolean {
  return isSiteKind(kind) || kind === 'gap' || kind === 'error';
}
