import { describe, expect, test } from 'vitest';
import { FILE, HEAD, parsed, problemsOf, spoken } from './parsed.ts';

const ROW = `sites:
  - file: ./src/state.ts
    in: StateWriter.tick
    call: fs#writeFileSync
    text: writeFileSync(this.path, line)
    reaches: [fs#writeFileSync, ./src/state.ts#save]
    class: safe-fast
    why: one line
    evidence: { worst-ms: 1.8, p99-ms: 0.6, samples: 400, date: 2026-11-20, how: npm test, commit: 1a2b3c4 }
`;

describe('a document that holds', () => {
  test('needs a version and a daemon; everything else has a default', () => {
    const { daemons, ...rest } = parsed(HEAD);
    expect(daemons.map(({ name, entry }) => [name, entry.map(({ value }) => value)])).toEqual([
      ['bot', ['src/main.ts']],
    ]);
    expect(rest).toEqual({
      file: FILE,
      thresholdMs: 50,
      reach: 'function',
      startup: [],
      wrappers: [],
      blocking: [],
      funnels: [],
      loads: [],
      workers: [],
      catalogue: { enable: [], disable: [], rows: [] },
      rows: [],
    });
  });

  test('gives rows with normalised paths and callees, and dates as text', () => {
    const [row] = parsed(HEAD + ROW).rows;
    expect(row).toMatchObject({
      file: 'src/state.ts',
      call: 'node:fs#writeFileSync',
      reaches: ['node:fs#writeFileSync', 'src/state.ts#save'],
      evidence: { date: '2026-11-20', 'worst-ms': 1.8, commit: '1a2b3c4' },
    });
  });

  test('keeps the place of every row, entry and declaration', () => {
    const audit = parsed(`${HEAD}wrappers:\n  - { callee: src/pool.ts#run, off-thread: [0, 2] }\n${ROW}`);
    expect(audit.daemons[0]?.place).toMatchObject({ line: 3, column: 5, endLine: 4 });
    expect(audit.daemons[0]?.entry[0]?.place).toEqual({ file: FILE, line: 4, column: 13, endLine: 4, endColumn: 24 });
    expect(audit.wrappers[0]).toMatchObject({ offThread: [0, 2], place: { line: 6, column: 5 } });
    expect(audit.rows[0]?.place).toMatchObject({ line: 8, column: 5, endLine: 15 });
  });

  test('takes every section of the format', () => {
    const audit = parsed(`${HEAD}threshold-ms: 20
max-age-days: 90
project: ./tsconfig.build.json
reach: module
startup: [src/plugins.ts#loadAll]
blocking:
  - { callee: src/a.ts#heavy, why: walks, evidence: { worst-ms: 1, samples: 2, date: 2026-01-02, how: by hand } }
catalogue:
  enable: [module-load]
  disable: [fs-metadata]
  rows:
    - { module: x, member: y, category: package, tier: cpu, when: { kind: option, position: 1, option: sync, value: true } }
funnels:
  - { callee: src/log.ts#line, why: disk, evidence: { worst-ms: 1, samples: 2, date: 2026-01-02, how: by hand } }
loads:
  - { from: src/server.ts, modules: [src/endpoints/*.ts] }
workers: [src/db/worker.ts]
`);
    expect(audit).toMatchObject({
      thresholdMs: 20,
      maxAgeDays: 90,
      project: { value: 'tsconfig.build.json' },
      reach: 'module',
      startup: [{ value: 'src/plugins.ts#loadAll' }],
      blocking: [{ callee: 'src/a.ts#heavy', why: 'walks', evidence: { samples: 2 } }],
      catalogue: {
        enable: ['module-load'],
        disable: ['fs-metadata'],
        rows: [{ when: { kind: 'option', value: true } }],
      },
      funnels: [{ callee: 'src/log.ts#line' }],
      loads: [{ from: { value: 'src/server.ts' }, modules: [{ value: 'src/endpoints/*.ts' }] }],
      workers: [{ value: 'src/db/worker.ts' }],
    });
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['comments and a document marker', (text: string) => `# hello\n---\n${text}# bye\n`],
    ['YAML 1.1 declared', (text: string) => `%YAML 1.1\n---\n${text}`],
    ['no line break at the end', (text: string) => text.trimEnd()],
    ['tolerated invalid UTF-8 in a comment', (text: string) => `${text}# f\uFFFDr\n`],
  ])('reads %s', (_, written) => {
    expect(parsed(written(HEAD + ROW)).rows).toHaveLength(1);
  });

  test('takes a key without a value as not written', () => {
    expect(parsed(`${HEAD}sites:\nstartup: ~\nthreshold-ms:\n`)).toMatchObject({
      rows: [],
      startup: [],
      thresholdMs: 50,
    });
  });

  test('takes any character in the text of a call', () => {
    const [row] = parsed(HEAD + ROW.replace('writeFileSync(this.path, line)', '"a(\'\uFFFD\')"')).rows;
    expect(row?.text).toBe("a('\uFFFD')");
  });
});

describe('a problem is told with its place and what to do', () => {
  const site = (lines: string): string =>
    `${HEAD}sites:\n  - file: src/a.ts\n    in: f\n    call: src/a.ts#g\n${lines}`;
  const WRAPPED = '    class: wrapped\n';

  test.each([
    [
      'an unknown key',
      `${HEAD}tresholds: 3\n`,
      '5:1 unknown-key unknown key "tresholds"; did you mean "threshold-ms"?',
    ],
    [
      'another spelling',
      `${HEAD}thresholdMs: 3\n`,
      '5:1 unknown-key unknown key "thresholdMs"; did you mean "threshold-ms"?',
    ],
    [
      'a key inside a row',
      site(`${WRAPPED}    evidance: {}\n`),
      '10:5 unknown-key unknown key "evidance"; did you mean "evidence"?',
    ],
    [
      'a class',
      site('    class: safefast\n'),
      '9:12 audit-schema "class" must be wrapped, safe-fast or violation, not "safefast"; did you mean "safe-fast"?',
    ],
    [
      'reach',
      `${HEAD}reach: modul\n`,
      '5:8 audit-schema "reach" must be function or module, not "modul"; did you mean "module"?',
    ],
    [
      'a category',
      `${HEAD}catalogue: { enable: [modul-load] }\n`,
      '5:23 unknown-category unknown category "modul-load"; did you mean "module-load"?',
    ],
    ['a version from the future', HEAD.replace('1', '2'), '1:10 audit-schema "version" must be 1, not 2'],
    ['no version', HEAD.replace('version: 1\n', ''), '1:1 audit-schema the key "version" is missing'],
    [
      'a threshold in quotes',
      `${HEAD}threshold-ms: "5"\n`,
      '5:15 audit-schema "threshold-ms" must be a number, not text → write a number without quotes or unit',
    ],
    ['a negative threshold', `${HEAD}threshold-ms: -1\n`, '5:15 audit-schema "threshold-ms" must be 0 or more'],
    ['infinity', `${HEAD}threshold-ms: .inf\n`, '5:15 audit-schema "threshold-ms" must be a number, not Infinity'],
    [
      'an entry that is no list',
      'version: 1\ndaemons:\n  - name: a\n    entry: src/a.ts\n',
      '4:12 audit-schema "entry" must be a list, not text → write a list: entry: [src/a.ts]',
    ],
    [
      'an entry list without items',
      'version: 1\ndaemons:\n  - name: a\n    entry: []\n',
      '4:12 audit-schema "entry" needs at least one item',
    ],
    [
      'a number for text',
      site(`${WRAPPED}    issue: 123\n`),
      '10:12 audit-schema "issue" must be text, not 123 → put it in quotes: "123"',
    ],
    ['empty text', site(`${WRAPPED}    why: ""\n`), '10:10 audit-schema "why" is empty'],
    [
      'a day that does not exist',
      site('    class: violation\n    until: 2026-02-30\n'),
      '10:12 audit-schema "until" must be a day as in 2026-11-20, not "2026-02-30"',
    ],
    [
      'a violation without a date',
      site('    class: violation\n'),
      '6:5 audit-schema a row of class violation needs a date → add until: and the last day on which it is tolerated, as in until: 2027-01-31',
    ],
    [
      'a callee without a module',
      site(WRAPPED).replace('src/a.ts#g', 'readFileSync'),
      '8:11 audit-schema "call" must name a module and a function, not "readFileSync" → write it like src/store.ts#Store.compact or node:fs#readFileSync',
    ],
    [
      'a row that is no mapping',
      `${HEAD}sites: [5]\n`,
      '5:9 audit-schema an item of "sites" must be a mapping of keys, not 5',
    ],
    ['an empty item', `${HEAD}startup:\n  -\n`, '6:4 audit-schema an item of "startup" must be text, not empty'],
    [
      'half a sample',
      `${HEAD}blocking:\n  - { callee: a#b, why: c, evidence: { worst-ms: 1, samples: 1.5, date: 2026-01-01, how: x } }\n`,
      '6:62 audit-schema "samples" must be a whole number, not 1.5',
    ],
    [
      'a kind of condition',
      `${HEAD}catalogue: { rows: [{ module: a, member: b, category: fs, tier: file, when: { kind: options } }] }\n`,
      '5:85 audit-schema "kind" must be no-callback, fewer-than, literal or option, not "options"; did you mean "option"?',
    ],
    [
      'two daemons of one name',
      'version: 1\ndaemons:\n  - { name: a, entry: [x] }\n  - { name: a, entry: [y] }\n',
      '4:13 audit-schema a daemon named "a" stands above',
    ],
    [
      'a key that stands twice',
      `${HEAD}reach: module\nreach: function\n`,
      '6:1 yaml-syntax the key "reach" stands here twice → keep one of them',
    ],
    [
      'an alias',
      `${HEAD}startup: &s [a#b]\nworkers: *s\n`,
      '6:10 yaml-syntax the alias *s is not followed → write the value out',
    ],
    [
      'a merge key',
      `${HEAD}catalogue:\n  <<: { enable: [fs] }\n`,
      '6:3 yaml-syntax the merge key << is not used here → write the values out',
    ],
    [
      'a tag',
      `${HEAD}project: !!str 5\n`,
      '5:16 yaml-syntax the tag tag:yaml.org,2002:str is not used here → write the value without a tag',
    ],
    [
      'a key that is a list',
      `${HEAD}? [a]\n: 5\n`,
      '5:3 yaml-syntax a key must be plain text → write a name before the colon',
    ],
    [
      'text in a wrong encoding',
      `${HEAD}project: f\uFFFDr.json\n`,
      '5:10 yaml-syntax this text is not valid UTF-8 → save the file as UTF-8',
    ],
    [
      'a second document',
      `${HEAD}---\na: 1\n`,
      '5:1 yaml-syntax the file holds more than one YAML document → keep everything in one document, without a second ---',
    ],
    [
      'a tab',
      `${HEAD}\treach: module\n`,
      '5:1 yaml-syntax YAML: Tabs are not allowed as indentation → indent with spaces',
    ],
    [
      'unquoted code',
      site(`${WRAPPED}    text: f(a ? b : c)\n`),
      '10:11 yaml-syntax YAML: Nested mappings are not allowed in compact mappings → put text that holds ": " in quotes',
    ],
    [
      'an empty file',
      '',
      '1:1 audit-schema the document is empty → begin with "version: 1" and "daemons:"; fence init writes such a document',
    ],
    [
      'a list',
      '- a\n',
      '1:1 audit-schema the document must be a mapping of keys → begin with "version: 1" and "daemons:"; fence init writes such a document',
    ],
    ['binary', 'a\0b', '1:1 audit-unreadable the document is not UTF-8 text → save the file as UTF-8'],
    [
      'no daemons',
      'version: 1\n',
      '1:1 no-daemon no daemon is declared → declare one under daemons: a name and its entry modules',
    ],
    [
      'an empty list of daemons',
      'version: 1\ndaemons: []\n',
      '2:10 no-daemon no daemon is declared → declare one under daemons: a name and its entry modules',
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text).map(spoken)).toEqual([expected]);
  });

  test('all of them at once, in the order of the text', () => {
    const text = `version: 1\nreech: module\ndaemons:\n  - nme: a\n    entry: [b]\nstartup: *x\nsites:\n  - class: violation\n    file: 5\n`;
    expect(problemsOf(text).map(spoken)).toEqual([
      '2:1 unknown-key unknown key "reech"; did you mean "reach"?',
      '4:5 unknown-key unknown key "nme"; did you mean "name"?',
      '6:10 yaml-syntax the alias *x is not followed → write the value out',
      '8:5 audit-schema a row of class violation needs a date → add until: and the last day on which it is tolerated, as in until: 2027-01-31',
      '8:5 audit-schema the key "call" is missing',
      '8:5 audit-schema the key "in" is missing',
      '9:11 audit-schema "file" must be text, not 5 → put it in quotes: "5"',
    ]);
  });

  test('one mistake of syntax is not told as many', () => {
    expect(problemsOf(`oops\n${HEAD}${ROW}`)).toHaveLength(1);
  });
});

describe('keys that every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an unknown key', (key) => {
    expect(problemsOf(`${HEAD}${key}: { a: 1 }\n`).map(({ code }) => code)).toEqual(['unknown-key']);
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });
});
