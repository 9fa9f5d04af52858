import { expect, test } from 'vitest';
import { type GivenProjectOptions, projectOptions } from '../../src/cli/flags.ts';
import { locate } from '../../src/cli/location.ts';
import { readAudit } from '../../src/cli/read-audit.ts';
import { environmentIn, folderWith } from './sandbox.ts';

const AUDIT = `version: 1
daemons:
  - { name: bot, entry: [src/bot.ts] }
  - { name: web, entry: [src/web.ts] }
`;

function read(folder: string, given: GivenProjectOptions) {
  const environment = environmentIn(folder);
  const options = projectOptions(given);
  return readAudit(locate(options, environment), options, environment);
}

const messages = (answer: ReturnType<typeof read>) => (answer.ok ? [] : answer.problems.map(({ message }) => message));
const entries = (answer: ReturnType<typeof read>) =>
  answer.ok ? answer.value.daemons.map(({ name, entry }) => `${name} ${entry.map(({ value }) => value)}`) : [];

test('the document of the folder is read', () => {
  expect(entries(read(folderWith({ 'fence.audit.yaml': AUDIT }), {}))).toEqual(['bot src/bot.ts', 'web src/web.ts']);
});

test('entries of the command line take the place of its daemons, seen from the document', () => {
  const folder = folderWith({ 'ops/audit.yaml': AUDIT });
  const answer = read(folder, {
    audit: 'ops/audit.yaml',
    entry: ['src/a.ts#main', 'ops/b.ts'],
    project: 'tsconfig.json',
  });
  expect(entries(answer)).toEqual(['a ../src/a.ts#main,b.ts']);
  expect(answer).toMatchObject({ value: { project: { value: '../tsconfig.json' } } });
});

test('entries need no document, unless one was named', () => {
  const folder = folderWith({});
  expect(entries(read(folder, { entry: ['src/a.ts'] }))).toEqual(['a src/a.ts']);
  expect(messages(read(folder, { entry: ['src/a.ts'], audit: 'x.yaml' }))).toEqual([`there is no x.yaml in ${folder}`]);
});

test('where there is no document, the command that writes it is named', () => {
  const folder = folderWith({ 'src/server.ts': "import 'node:http';\n" });
  const hint = (given: GivenProjectOptions) => {
    const answer = read(folder, given);
    return answer.ok ? '' : answer.problems.map(({ suggestion }) => suggestion).join();
  };
  expect(hint({})).toMatch(/^fence init {2,}writes fence.audit.yaml with them$/m);
  expect(hint({ audit: 'ops.yaml' })).toMatch(/^fence init --audit ops.yaml {2,}writes ops.yaml with them$/m);
});

test('a daemon that is not declared is refused', () => {
  const folder = folderWith({ 'fence.audit.yaml': AUDIT });
  expect(messages(read(folder, { daemon: 'bit' }))).toEqual(['no daemon is called "bit"; did you mean "bot"?']);
  expect(read(folder, { daemon: 'bot' }).ok).toBe(true);
});

test('a folder that is not there is not looked for a document', () => {
  const folder = folderWith({});
  expect(messages(read(folder, { cwd: 'nowhere' }))).toEqual([`there is no folder ${folder}/nowhere`]);
});
