import { expect, test } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import { parsed } from './parsed.ts';

test('entries of the command line are one daemon, named after the first', () => {
  const { daemons } = auditForEntries(['./src/server.ts#start', 'src/jobs.ts']);
  expect(daemons).toMatchObject([
    { name: 'server', entry: [{ value: 'src/server.ts#start' }, { value: 'src/jobs.ts' }] },
  ]);
  expect(daemons[0]?.place.file).toBe('<command line>');
});

test('without a document every default is that of an almost empty document', () => {
  const { daemons: _written, file: _name, ...document } = parsed('version: 1\ndaemons: [{ name: a, entry: [b] }]\n');
  const { daemons: _given, file, ...commandLine } = auditForEntries(['b']);
  expect(commandLine).toEqual(document);
  expect(file).toBeUndefined();
});
