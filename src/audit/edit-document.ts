import { isDeepStrictEqual } from 'node:util';
import type { Checked, Problem } from '../model/problem.ts';
import { lostComments } from './comments.ts';
import {
  AGAIN,
  interference,
  type PlannedRow,
  planRows,
  type RefusedEdit,
  spokenAddress,
  type WrittenRow,
  writtenRow,
} from './edit-rows.ts';
import { sitesSplices } from './edit-sites.ts';
import type { RowEdit } from './edits.ts';
import { type CollectionLayout, layoutOf } from './layout.ts';
import { lineEndOf } from './lines.ts';
import { auditIn } from './parse.ts';
import { isPlain, type Plain } from './render-row.ts';
import { spliced } from './splice.ts';
import { readYamlDocument } from './yaml-document.ts';
import { plainTree } from './yaml-tree.ts';

export interface EditRequest {
  /** The path that problems are shown with. */
  readonly file: string;
  /** The text that the edits were planned on, where it may be another than the one that is edited. */
  readonly plannedOn?: string;
}

export interface EditedDocument {
  readonly text: string;
  /** Edits that the text holds now, also those that it held before. */
  readonly applied: readonly RowEdit[];
  readonly refused: readonly RefusedEdit[];
  /** Comments that went with the rows and fields they belonged to. */
  readonly lostComments: readonly string[];
}

/**
 * Edits rows in the source of a document. Every byte that no edit speaks of stays: comments, order, quotes, indentation
 * and line ends. The result is read again and holds exactly the rows that were meant; an edit for which that is not so
 * is refused. So is one whose row somebody else has changed since the edit was planned.
 */
export function editDocument(text: string, edits: readonly RowEdit[], request: EditRequest): EditedDocument {
  const { file, plannedOn = text } = request;
  const read = readSource(text, file);
  if (!read.ok) return refusedAll(text, edits, read.problems);
  const planned = plannedOn === text ? read : readSource(plannedOn, file);
  const { open, done, refused } = merged(edits, read.value, planned.ok ? planned.value : read.value, file);
  const edited = applied(read.value, open, file);
  return {
    text: edited.text,
    applied: edits.filter((edit) => done.includes(edit) || edited.applied.includes(edit)),
    refused: [...refused, ...edited.refused],
    lostComments: edited.text === text ? [] : lostComments(text, edited.text),
  };
}

/** A document as it is edited: the text without its byte order mark, what it says, and where. */
interface Source {
  readonly text: string;
  readonly mark: string;
  readonly value: Plain;
  readonly layout: CollectionLayout;
  readonly rows: readonly WrittenRow[];
}

function readSource(text: string, file: string): Checked<Source> {
  const yaml = readYamlDocument(text, file);
  if (!yaml.ok) return yaml;
  const read = plainTree(yaml.value);
  const audit = auditIn(read, file);
  if (!audit.ok) return audit;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  const layout = layoutOf(yaml.value.document.contents, source);
  const value = read.tree?.value;
  if (!isPlain(value) || layout.kind === 'scalar') throw new Error(`${file} is an audit and no mapping`);
  return { ok: true, value: { text: source, mark, value, layout, rows: rowsOf(value) } };
}

function rowsOf(value: Plain): readonly WrittenRow[] {
  const sites: readonly unknown[] = Array.isArray(value['sites']) ? value['sites'] : [];
  return sites.filter(isPlain).map(writtenRow);
}

function refusedAll(text: string, edits: readonly RowEdit[], [problem]: readonly Problem[]): EditedDocument {
  if (problem === undefined) throw new Error('a document was refused without a problem');
  return { text, applied: [], refused: edits.map((edit) => ({ edit, problem })), lostComments: [] };
}

interface Merged {
  readonly open: readonly RowEdit[];
  /** Somebody else did the same. */
  readonly done: readonly RowEdit[];
  readonly refused: readonly RefusedEdit[];
}

function merged(edits: readonly RowEdit[], current: Source, planned: Source, file: string): Merged {
  if (current === planned) return { open: edits, done: [], refused: [] };
  const states = edits.map((edit) => ({ edit, state: interference(edit, planned.rows, current.rows) }));
  const inState = (wanted: string) => states.filter(({ state }) => state === wanted).map(({ edit }) => edit);
  const refused = inState('other').map((edit) => ({ edit, problem: changedMeanwhile(edit, file) }));
  return { open: inState('none'), done: inState('same'), refused };
}

type Attempt = Pick<EditedDocument, 'text' | 'applied' | 'refused'>;

/** All edits at once; only where the result is not what was meant, one after the other, to find those to blame. */
function applied(source: Source, edits: readonly RowEdit[], file: string): Attempt {
  const together = attempt(source, edits, file);
  if (together.ok) return together.value;
  let best: Attempt = { text: source.mark + source.text, applied: [], refused: [] };
  const refused: RefusedEdit[] = [];
  for (const edit of edits) {
    const next = attempt(source, [...best.applied, edit], file);
    if (next.ok) best = { ...next.value, refused: [...best.refused, ...next.value.refused] };
    else refused.push({ edit, problem: next.problems[0] ?? notEditable(edit, file) });
  }
  return { ...best, refused: [...best.refused, ...refused] };
}

function attempt(source: Source, edits: readonly RowEdit[], file: string): Checked<Attempt> {
  const plan = planRows(source.rows, edits, file);
  const { applied: used, refused } = plan;
  if (used.length === 0) return { ok: true, value: { text: source.mark + source.text, applied: used, refused } };
  const splices = sitesSplices(
    source.layout,
    source.rows.map(({ value }) => value),
    plan.rows,
    source.text,
  );
  const text = source.mark + withLastLine(spliced(source.text, splices), source.text);
  const after = readSource(text, file);
  if (!after.ok) return { ok: false, problems: after.problems.filter(isOfRows).map(withoutPlace) };
  const holds = isDeepStrictEqual(meant(after.value.value), meant(source.value, plan.rows));
  return holds ? { ok: true, value: { text, applied: used, refused } } : { ok: false, problems: [] };
}

/** A text ends with a line end, or without one, as it did before. */
function withLastLine(text: string, before: string): string {
  if (before.endsWith('\n')) return text.endsWith('\n') ? text : text + lineEndOf(before);
  return text.replace(/[\r\n]+$/, '');
}

/** Mistakes of syntax would be ours. */
const isOfRows = ({ code }: Problem): boolean => code === 'audit-schema';

/** The text in which it stands is written nowhere. */
function withoutPlace({ place: _place, ...problem }: Problem): Problem {
  return problem;
}

/** What a document says, with the rows it has or those that are planned. */
function meant(value: Plain, rows?: readonly PlannedRow[]): Plain {
  const sites = rows?.map((row) => row.value) ?? value['sites'] ?? [];
  return { ...value, sites };
}

function changedMeanwhile({ row }: RowEdit, file: string): Problem {
  const message = `the row for ${spokenAddress(row)} in ${file} was changed by somebody else meanwhile; it was left as it is`;
  return { code: 'audit-changed', message, suggestion: AGAIN };
}

function notEditable({ row }: RowEdit, file: string): Problem {
  const message = `the row for ${spokenAddress(row)} in ${file} is written in a way that cannot be edited safely`;
  return { code: 'audit-changed', message, suggestion: 'edit it by hand, or write sites: as a plain list of rows' };
}
