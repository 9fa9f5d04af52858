import { describe, expect, test } from 'vitest';
import {
  type Measurement,
  measuredFileOf,
  parseMeasured,
  renderMeasured,
  withMeasurements,
  withoutMeasurements,
} from '../../src/audit/measured.ts';

const FILE = 'fence.measured.json';
const ONE: Measurement = {
  file: 'src/a.ts',
  in: 'save',
  call: 'node:fs#writeFileSync',
  text: 'writeFileSync(a)',
  reaches: ['node:fs#writeFileSync'],
  evidence: { 'worst-ms': 1.5, samples: 3, date: '2026-11-20', how: 'fence measure -- npm test' },
};

test.each([
  ['fence.audit.yaml', 'fence.measured.json'],
  ['/srv/api/fence.audit.yml', '/srv/api/fence.measured.json'],
  ['api.yaml', 'api.measured.json'],
  ['audit', 'audit.measured.json'],
])('%s is measured in %s', (document, file) => {
  expect(measuredFileOf(document)).toBe(file);
});

test('what is written is read again, whatever the order', () => {
  const text = renderMeasured({ 'S-b': ONE, 'S-a': { ...ONE, in: 'load' } });
  expect(parseMeasured(text, FILE)).toEqual({ ok: true, value: { 'S-a': { ...ONE, in: 'load' }, 'S-b': ONE } });
  expect(text).toBe(renderMeasured({ 'S-a': { ...ONE, in: 'load' }, 'S-b': ONE }));
});

test('a file that is not there holds none', () => {
  expect(parseMeasured('', FILE)).toEqual({ ok: true, value: {} });
});

test('measurements that have become rows go', () => {
  expect(withoutMeasurements({ 'S-a': ONE, 'S-b': ONE }, ['S-a', 'S-c'])).toEqual({ 'S-b': ONE });
});

describe('of two measurements of a call', () => {
  const took = (worst: number, more: Partial<Measurement> = {}): Measurement => ({
    ...ONE,
    ...more,
    evidence: { ...ONE.evidence, 'worst-ms': worst },
  });

  test.each([
    ['the slower stays', took(9), took(2), took(9)],
    ['a slower one takes its place', took(2), took(9), took(9)],
    ['the newer stays where both are as slow', took(2), took(2, { in: 'newer' }), took(2, { in: 'newer' })],
    ['that of other arguments is of another call', took(9), took(2, { text: 'f(b)' }), took(2, { text: 'f(b)' })],
    [
      'that of what reaches further is, too',
      took(9),
      took(2, { reaches: ['a', 'b'] }),
      took(2, { reaches: ['a', 'b'] }),
    ],
  ])('%s', (_name, known, fresh, kept) => {
    expect(withMeasurements({ 'S-a': known, 'S-b': ONE }, { 'S-a': fresh })).toEqual({ 'S-a': kept, 'S-b': ONE });
  });
});

describe('a file that cannot be used says why', () => {
  test.each([
    ['half a file', '{ "version": 1, "si', 'is not JSON'],
    ['another version', '{ "version": 2, "sites": {} }', 'version'],
    ['no evidence', '{ "version": 1, "sites": { "S-a": { "file": "a" } } }', 'sites.S-a'],
  ])('%s', (_name, text, why) => {
    const read = parseMeasured(text, FILE);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'measured-unreadable' }] });
    expect(read.ok ? '' : read.problems[0]?.message).toContain(why);
  });
});
