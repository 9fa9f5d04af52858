/** Documents of every manner that people write, from a seed: what stands in each line is known, and whose it is. */

import type { Evidence } from '../../src/audit/audit.ts';
import type { NewRow } from '../../src/audit/edits.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';

export interface GeneratedLine {
  readonly text: string;
  /** Index of the row that the line belongs to; undefined for everything else. */
  readonly row: number | undefined;
  /** The field of the row that the line is about, where it is a field's own line. */
  readonly field?: string;
  /** Several rows share the line. */
  readonly isShared?: true;
}

export interface Generated {
  readonly text: string;
  readonly lines: readonly GeneratedLine[];
  readonly rows: readonly NewRow[];
}

export interface Random {
  /** A whole number below the limit. */
  below(limit: number): number;
  chance(percent: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) % 2 ** 31;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}

const TEXTS = [
  'save(this.path, line)',
  "f('a: b', [1])",
  'x => "y"',
  'read(`a#b`)',
  '- odd',
  'a, b',
  "it's # not",
] as const;

export function generatedRow(random: Random, index: number): NewRow {
  const kind = random.pick(['wrapped', 'safe-fast', 'violation'] as const);
  return {
    file: `src/f${random.below(4)}.ts`,
    in: `Store.step${index}`,
    call: calleeIdFrom(random.pick(['node:fs#readFileSync', 'src/a.ts#walk', 'better-sqlite3#Statement.get'])),
    ...(random.chance(50) ? { text: random.pick(TEXTS) } : {}),
    ...(random.chance(50)
      ? { reaches: ['node:fs#readFileSync', 'node:fs#statSync'].slice(random.below(2)).map(calleeIdFrom) }
      : {}),
    class: kind,
    ...(random.chance(40) ? { why: random.pick(TEXTS) } : {}),
    ...(random.chance(40) ? { evidence: generatedEvidence(random) } : {}),
    ...(kind === 'violation' ? { until: '2027-01-31' } : {}),
    ...(random.chance(20) ? { issue: 'https://tracker.example/1' } : {}),
  };
}

export function generatedEvidence(random: Random): Evidence {
  return {
    'worst-ms': random.below(400) / 10,
    ...(random.chance(50) ? { 'p99-ms': random.below(40) / 10 } : {}),
    samples: random.below(1000),
    date: '2026-11-20',
    how: random.pick(['fence measure -- npm test', 'by hand: twice', 'a, b #1']),
    ...(random.chance(30) ? { runtime: 'node 20.20.2 linux-x64' } : {}),
  };
}

/** How one document is written. */
interface Manner {
  readonly random: Random;
  readonly indent: string;
  comment(about: string): string;
}

export function generateDocument(seed: number): Generated {
  const random = randomFrom(seed);
  let comments = 0;
  const manner: Manner = {
    random,
    indent: random.pick(['', '  ', '    ']),
    comment: (about) => `# c${++comments} ${about}${random.pick(['', ': - [x', ' "'])}`,
  };
  const rows = Array.from({ length: random.below(6) }, (_, index) => generatedRow(random, index));
  const bracketed = rows.length > 0 && random.chance(20);
  const lines = [
    ...free(['version: 1', 'daemons:', `  - { name: bot, entry: [src/main.ts] }${trailing(manner, 'head')}`, '']),
    ...(random.chance(50) ? free([manner.comment('above sites')]) : []),
    ...(bracketed ? bracketedSites(rows, manner) : blockSites(rows, manner)),
    ...(random.chance(50) ? free(['', 'workers: []', manner.comment('at the end')]) : []),
    ...(random.chance(10) ? free(['...']) : []),
  ];
  const lineEnd = random.pick(['\n', '\n', '\r\n']);
  const mark = random.chance(10) ? '\uFEFF' : '';
  const last = random.chance(80) ? lineEnd : '';
  return { text: mark + lines.map(({ text }) => text).join(lineEnd) + last, lines, rows };
}

const free = (texts: readonly string[]): readonly GeneratedLine[] => texts.map((text) => ({ text, row: undefined }));

function trailing({ random, comment }: Manner, about: string): string {
  return random.chance(30) ? `${random.pick([' ', '   '])}${comment(about)}` : '';
}

function blockSites(rows: readonly NewRow[], manner: Manner): readonly GeneratedLine[] {
  const { random, indent } = manner;
  if (rows.length === 0) return free([random.pick(['sites: []', 'sites:', 'startup: []'])]);
  const spaced = random.chance(40);
  return [
    ...free([`sites:${trailing(manner, 'sites')}`]),
    ...rows.flatMap((row, index) => [
      ...(random.chance(15) ? free([`${indent}${manner.comment('group')}`, '']) : []),
      ...(random.chance(30) ? [{ text: `${indent}${manner.comment('above a row')}`, row: index }] : []),
      ...(random.chance(25) ? bracketedRow(row, index, manner) : blockRow(row, index, manner)),
      ...(spaced ? free(['']) : []),
    ]),
  ];
}

function blockRow(row: NewRow, index: number, manner: Manner): readonly GeneratedLine[] {
  const { random, indent } = manner;
  const entries = shuffledFields(row, random);
  const fields = entries.flatMap(([key, value], at): readonly GeneratedLine[] => {
    const lead = at === 0 ? `${indent}- ` : `${indent}  `;
    const above =
      at > 0 && random.chance(10)
        ? [{ text: `${indent}  ${manner.comment('above a field')}`, row: index, field: key }]
        : [];
    return [
      ...above,
      ...fieldLines(lead, `${indent}  `, key, value, manner).map((text) => ({ text, row: index, field: key })),
    ];
  });
  const below = random.chance(10) ? [{ text: `${indent}   ${manner.comment('inside, at the end')}`, row: index }] : [];
  return [...fields, ...below];
}

function shuffledFields(row: NewRow, random: Random): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(row);
  return random.chance(70)
    ? entries
    : entries
        .map((entry) => ({ entry, at: random.below(100) }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry);
}

function fieldLines(lead: string, column: string, key: string, value: unknown, manner: Manner): readonly string[] {
  const { random } = manner;
  if (Array.isArray(value) && random.chance(50)) {
    return [
      `${lead}${key}:`,
      ...value.map((item) => `${column}  - ${written(item, manner, 'block')}${trailing(manner, `in ${key}`)}`),
    ];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && random.chance(50)) {
    const pairs = Object.entries(value).map(
      ([name, each]) => `${column}  ${name}: ${written(each, manner, 'block')}${trailing(manner, 'in evidence')}`,
    );
    return [`${lead}${key}:`, ...pairs];
  }
  if (typeof value === 'string' && key === 'why' && random.chance(30)) {
    return [`${lead}${key}: ${random.pick(['|-', '>-'])}${trailing(manner, 'of a block')}`, `${column}  ${value}`];
  }
  return [`${lead}${key}:${random.pick([' ', '   '])}${written(value, manner, 'block')}${trailing(manner, key)}`];
}

function written(value: unknown, manner: Manner, setting: 'block' | 'flow'): string {
  const { random } = manner;
  if (Array.isArray(value))
    return `[${value.map((item) => written(item, manner, 'flow')).join(random.pick([', ', ',']))}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${key}: ${written(each, manner, 'flow')}`);
    return `{ ${pairs.join(', ')}${random.pick([' ', ', '])}}`;
  }
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const isPlain = /^\w[\w/.:()-]*(?: [\w/.()-]+)*$/.test(text) && !/: |:$/.test(text);
  if (isPlain && random.chance(60)) return text;
  return random.chance(50) || setting === 'flow' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

function bracketedRow(row: NewRow, index: number, manner: Manner): readonly GeneratedLine[] {
  const lead = `${manner.indent}- `;
  return [{ text: `${lead}${written(row, manner, 'flow')}${trailing(manner, 'of a bracketed row')}`, row: index }];
}

function bracketedSites(rows: readonly NewRow[], manner: Manner): readonly GeneratedLine[] {
  const { random } = manner;
  if (random.chance(30)) return inlineSites(rows, manner);
  const lastComma = random.pick([',', '']);
  const items = rows.map((row, index) => ({
    text: `  ${written(row, manner, 'flow')}${index < rows.length - 1 ? ',' : lastComma}${trailing(manner, 'of a listed row')}`,
    row: index,
  }));
  return [...free(['sites: [']), ...items, ...free([']'])];
}

function inlineSites(rows: readonly NewRow[], manner: Manner): readonly GeneratedLine[] {
  const items = rows.map((row) => written(row, manner, 'flow')).join(manner.random.pick([', ', ',', ' , ']));
  const text = `sites: [${items}${manner.random.pick([' ', ', ', ''])}]${trailing(manner, 'of all')}`;
  return [{ text, row: undefined, isShared: true }];
}
