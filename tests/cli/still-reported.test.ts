import { expect, test } from 'vitest';
import { leftText } from '../../src/cli/still-reported.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import { bare, judge, row, type Scene, site } from '../classify/build.ts';

const STALE = row({ file: 'src/other.ts', in: 'gone' });
const MEASURE = 'next: fence measure --write -- <command that runs it>';

test.each<readonly [string, Scene, readonly string[]]>([
  ['a bare call', { sites: [site()] }, ['fence check still reports 1 bare-call', 'next: fence check']],
  [
    'a row without a measurement',
    { sites: [site()], rows: [bare()] },
    ['fence check still reports 1 no-evidence', MEASURE],
  ],
  [
    'a row that sync has left to a person',
    { rows: [STALE] },
    ['fence check still reports 1 stale-row', 'next: fence check'],
  ],
  [
    'several',
    { sites: [site(), site({ in: 'other' })], rows: [bare(), { ...STALE, call: calleeIdFrom('src/old.ts#old') }] },
    ['fence check still reports 1 no-evidence, 1 bare-call and 1 stale-row', 'next: fence check'],
  ],
])('%s', (_name, scene, expected) => {
  expect(leftText(judge(scene).findings)).toEqual(expected);
});
