import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/audit/audit.ts';
import { editDocument } from '../../src/audit/edit-document.ts';
import type { NewRow, RowAddress, RowEdit } from '../../src/audit/edits.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import { FILE, HEAD } from './parsed.ts';

const EVIDENCE: Evidence = { 'worst-ms': 2.5, samples: 12, date: '2026-11-20', how: 'fence measure -- npm test' };
const SAVE: RowAddress = { file: 'src/a.ts', in: 'save', call: 'node:fs#writeFileSync' };
const LOAD: RowAddress = { file: 'src/b.ts', in: 'load', call: 'node:fs#readFileSync' };
const NEW: NewRow = { file: 'src/c.ts', in: 'next', call: calleeIdFrom('node:fs#statSync'), class: 'wrapped' };

function edited(sites: string, ...edits: readonly RowEdit[]): string {
  const result = editDocument(HEAD + sites, edits, { file: FILE });
  expect(result.refused).toEqual([]);
  expect(result.applied).toEqual(edits);
  expect(result.text.startsWith(HEAD)).toBe(true);
  return result.text.slice(HEAD.length);
}

const drop = (row: RowAddress): RowEdit => ({ kind: 'drop-row', row });
const measured = (row: RowAddress): RowEdit => ({ kind: 'set-evidence', row, evidence: EVIDENCE });

const TWO = `
# what may stay
sites:   # rows

  # Saving.

  # one line to disk
  - file: "./src/a.ts"   # the writer
    in: save
    call: fs#writeFileSync
    class: 'safe-fast'
    # deep

  # Loading, at start.
  - file: src/b.ts
    in: load
    call: node:fs#readFileSync
    class: wrapped

# the end
`;

describe('dropping a row', () => {
  test('takes the comment directly above it and the comments inside it, and says so', () => {
    const result = editDocument(HEAD + TWO, [drop(SAVE)], { file: FILE });
    expect(result.text).toBe(`${HEAD}
# what may stay
sites:   # rows

  # Saving.

  # Loading, at start.
  - file: src/b.ts
    in: load
    call: node:fs#readFileSync
    class: wrapped

# the end
`);
    expect(result.lostComments).toEqual(['# one line to disk', '# the writer', '# deep']);
  });

  test('leaves an empty list when it was the last', () => {
    expect(edited(TWO, drop(SAVE), drop(LOAD))).toBe(`
# what may stay
sites: []   # rows

  # Saving.

# the end
`);
  });

  test('takes out one of several that are alike', () => {
    const row = '  - file: src/a.ts\n    in: save\n    call: node:fs#writeFileSync\n    class: wrapped\n';
    const first = `${row}    why: first\n`;
    expect(edited(`sites:\n${first}${row}`, drop({ ...SAVE, ordinal: 1 }))).toBe(`sites:\n${first}`);
    expect(edited(`sites:\n${first}${row}`, drop(SAVE))).toBe(`sites:\n${row}`);
  });
});

describe('adding a row', () => {
  test('stands below the last row of its file, in the manner of the list', () => {
    const row: NewRow = { ...NEW, file: 'src/a.ts', text: 'f(a, "b: c")', evidence: EVIDENCE };
    expect(edited(TWO, { kind: 'add-row', row })).toContain(`    # deep

  - file: src/a.ts
    in: next
    call: node:fs#statSync
    text: 'f(a, "b: c")'
    class: wrapped
    evidence: { worst-ms: 2.5, samples: 12, date: 2026-11-20, how: fence measure -- npm test }

  # Loading`);
  });

  const ADDED = '  - file: src/c.ts\n    in: next\n    call: node:fs#statSync\n    class: wrapped';
  test.each([
    ['no sites', 'workers: [src/w.ts] # one', `workers: [src/w.ts] # one\n\nsites:\n${ADDED}`],
    ['no sites, and a comment below', 'workers: []\n# end\n', `workers: []\n# end\n\nsites:\n${ADDED}\n`],
    ['nothing in sites', 'sites: # rows\n  # none\n', `sites: # rows\n${ADDED}\n  # none\n`],
    ['an empty list', 'sites: [] # none\nworkers: []\n', `sites: # none\n${ADDED}\nworkers: []\n`],
    ['an empty list at the very end', 'sites: []', `sites:\n${ADDED}`],
    ['no sites, and the mark that ends the document', '# end\n... # done\n', `# end\n\nsites:\n${ADDED}\n... # done\n`],
    ['an empty list, and the mark', 'sites: []\n...', `sites:\n${ADDED}\n...`],
  ])('%s', (_name, before, after) => {
    expect(edited(before, { kind: 'add-row', row: NEW })).toBe(after);
  });
});

describe('changing a row', () => {
  test('keeps quotes, comments and what is not named', () => {
    const row = `sites:
  - in: 'save' # who
    class: "safe-fast"
    file: src/a.ts
    call: fs#writeFileSync # what
    text: | # as written
      write(a)
    reaches: [fs#writeFileSync, node:fs#openSync]
    evidence: { worst-ms: 1, samples: 3, # few
      date: 2026-01-01, how: by hand }
    until:
`;
    const address = { ...SAVE, text: 'write(a)\n' };
    const fields: RowEdit = {
      kind: 'set-fields',
      row: address,
      fields: {
        in: "it's",
        text: 'write(b)',
        why: 'a #1',
        until: '2027-01-01',
        reaches: [calleeIdFrom('node:fs#writeFileSync'), calleeIdFrom('node:fs#statSync')],
      },
    };
    expect(edited(row, fields, measured(address))).toBe(`sites:
  - in: 'it''s' # who
    class: "safe-fast"
    file: src/a.ts
    call: fs#writeFileSync # what
    text: write(b) # as written
    reaches: [fs#writeFileSync, node:fs#statSync]
    why: "a #1"
    evidence: { worst-ms: 2.5, samples: 12, # few
      date: 2026-11-20, how: fence measure -- npm test }
    until: 2027-01-01
`);
  });

  test('takes fields away with the comments that speak of them', () => {
    const row = `sites:
  - until: 2027-01-01 # soon
    file: src/a.ts
    in: save
    call: fs#writeFileSync
    class: violation
    # the ticket
    issue: https://example.org/1
    # kept

    why: later
`;
    const edit: RowEdit = { kind: 'set-fields', row: SAVE, fields: { class: 'wrapped' }, without: ['until', 'issue'] };
    const result = editDocument(HEAD + row, [edit], { file: FILE });
    expect(result.text).toBe(`${HEAD}sites:
  - file: src/a.ts
    in: save
    call: fs#writeFileSync
    class: wrapped
    # kept

    why: later
`);
    expect(result.lostComments).toEqual(['# soon', '# the ticket']);
  });

  test('in brackets', () => {
    const row = `sites: [ { file: src/a.ts, in: save, call: fs#writeFileSync, class: violation, until: 2027-01-01 }, # one
  {file: src/b.ts, in: load, call: fs#readFileSync, class: wrapped}, ]
`;
    const accept: RowEdit = {
      kind: 'set-fields',
      row: SAVE,
      fields: { class: 'safe-fast', why: 'a, b' },
      without: ['until'],
    };
    expect(edited(row, accept, measured(SAVE), { kind: 'add-row', row: NEW }, drop(LOAD))).toBe(
      `sites: [ { file: src/a.ts, in: save, call: fs#writeFileSync, class: safe-fast, why: "a, b", evidence: { worst-ms: 2.5, samples: 12, date: 2026-11-20, how: fence measure -- npm test } }, { file: src/c.ts, in: next, call: node:fs#statSync, class: wrapped }, # one
   ]
`,
    );
  });
});

test('line ends, a byte order mark and a missing last line end stay', () => {
  const rows = '  - file: src/a.ts\n    in: save\n    call: fs#writeFileSync\n    class: wrapped';
  const before = `\uFEFF${HEAD}sites:\n${rows}`.replaceAll('\n', '\r\n');
  const grown = editDocument(before, [{ kind: 'add-row', row: NEW }], { file: FILE });
  const row = '\r\n  - file: src/c.ts\r\n    in: next\r\n    call: node:fs#statSync\r\n    class: wrapped';
  expect(grown.text).toBe(before + row);
  expect(editDocument(grown.text, [drop(NEW)], { file: FILE }).text).toBe(before);
});

describe('refusals', () => {
  test('a row that is not there', () => {
    const { refused, applied, text } = editDocument(HEAD + TWO, [drop({ ...SAVE, in: 'other' }), drop(LOAD)], {
      file: FILE,
    });
    expect(refused).toMatchObject([{ problem: { code: 'audit-changed' } }]);
    expect(applied).toEqual([drop(LOAD)]);
    expect(text).not.toContain('src/b.ts');
  });

  test('a document with a mistake', () => {
    const { refused, text } = editDocument(`${HEAD}sites: {`, [drop(LOAD)], { file: FILE });
    expect(refused).toMatchObject([{ problem: { code: 'yaml-syntax', place: { file: FILE } } }]);
    expect(text).toBe(`${HEAD}sites: {`);
  });

  test('an edit that would make one; the others are made', () => {
    const edit: RowEdit = { kind: 'set-fields', row: SAVE, fields: { class: 'violation' } };
    const { refused, applied } = editDocument(HEAD + TWO, [edit, measured(LOAD)], { file: FILE });
    expect(refused).toMatchObject([{ edit, problem: { message: 'a row of class violation needs a date' } }]);
    expect(applied).toEqual([measured(LOAD)]);
  });

  test('a form that cannot be edited safely', () => {
    const explicit = TWO.replace('class: wrapped', '? class\n    : wrapped');
    const add: RowEdit = { kind: 'set-fields', row: LOAD, fields: {}, without: ['why'] };
    expect(editDocument(HEAD + explicit, [add], { file: FILE }).refused).toEqual([]);
    const bare = `${HEAD}? sites\n`;
    const { refused, text } = editDocument(bare, [{ kind: 'add-row', row: NEW }], { file: FILE });
    expect(refused).toMatchObject([{ problem: { code: 'audit-changed' } }]);
    expect(text).toBe(bare);
  });
});

describe('a document that changed since the edits were planned', () => {
  const elsewhere = TWO.replace('src/b.ts\n    in: load', 'src/b.ts\n    in: load\n    why: mine');

  test('edits of other rows are merged', () => {
    const result = editDocument(HEAD + elsewhere, [measured(SAVE)], { file: FILE, plannedOn: HEAD + TWO });
    expect(result).toMatchObject({ applied: [measured(SAVE)], refused: [] });
    expect(result.text).toContain('why: mine');
    expect(result.text).toContain('worst-ms: 2.5');
  });

  test('edits of the changed row are refused', () => {
    const result = editDocument(HEAD + elsewhere, [measured(LOAD)], { file: FILE, plannedOn: HEAD + TWO });
    expect(result).toMatchObject({ applied: [], refused: [{ problem: { code: 'audit-changed' } }] });
    expect(result.text).toBe(HEAD + elsewhere);
  });

  test('what somebody else did already is done', () => {
    const edits: readonly RowEdit[] = [{ kind: 'add-row', row: NEW }, drop(SAVE), measured(LOAD)];
    const first = editDocument(HEAD + TWO, edits, { file: FILE });
    const second = editDocument(first.text, edits, { file: FILE, plannedOn: HEAD + TWO });
    expect(second).toMatchObject({ text: first.text, applied: edits, refused: [] });
  });

  test('a row that somebody else added for the same call is not doubled', () => {
    const first = editDocument(HEAD + TWO, [{ kind: 'add-row', row: { ...NEW, why: 'mine' } }], { file: FILE });
    const second = editDocument(first.text, [{ kind: 'add-row', row: NEW }], { file: FILE, plannedOn: HEAD + TWO });
    expect(second).toMatchObject({ text: first.text, applied: [], refused: [{ problem: { code: 'audit-changed' } }] });
  });
});
