import { describe, expect, test } from 'vitest';
import { stackJudge } from '../../src/measure/judge-stack.ts';
import type { OffSite } from '../../src/measure/measured.ts';
import type { SourceFrame } from '../../src/measure/source-frames.ts';
import type { Plan, PlannedFunction } from '../../src/probe/plan.ts';

/** Whose a blocking call is, told from its stack. Each function of the plan has ten lines of one file. */

const FUNCTIONS = {
  handler: ['turn', true],
  helper: ['turn', false],
  boot: ['startup', true],
  both: ['both', true],
  lost: ['unreached', true],
  funnel: ['funnel', false],
} as const satisfies Record<string, readonly [PlannedFunction['phase'], boolean]>;
type Name = keyof typeof FUNCTIONS;
const NAMES = Object.keys(FUNCTIONS) as readonly Name[];

const lineOf = (name: Name): number => 10 * (NAMES.indexOf(name) + 1);
const extent = (line: number, endLine: number) => ({ file: 'src/a.ts', line, column: 1, endLine, endColumn: 2 });

const PLAN: Plan = {
  version: 1,
  root: '/project',
  entries: [],
  modules: ['src/a.ts'],
  builtins: [],
  functions: NAMES.map((name) => {
    const [phase, frame] = FUNCTIONS[name];
    return { ...extent(lineOf(name), lineOf(name) + 9), name, phase, frame };
  }),
  sites: (['turn', 'startup'] as const).map((where, index) => ({
    ...extent(lineOf('handler') + 5 + index, lineOf('handler') + 5 + index),
    ...{ endColumn: 40, id: `S-${where}`, in: 'handler', call: 'node:fs#statSync', text: 'statSync(x)' },
    ...{ reaches: [], where, form: 'call' as const },
  })),
};

function frame(line: number, more: { readonly file?: string; readonly body?: boolean } = {}): SourceFrame {
  const { file = 'src/a.ts', body = false } = more;
  return {
    raw: { file: `/project/${file}`, line, column: 5, function: 'f', body },
    place: file.startsWith('node_modules') ? undefined : { file, line, column: 5 },
    mapped: false,
  };
}

const inside = (...names: readonly Name[]) => names.map((name) => frame(lineOf(name) + 2));
const TEST_CODE = frame(3, { file: 'tests/a.test.ts' });
const LIBRARY = frame(3, { file: 'node_modules/lib/index.js' });
const OTHER_LIBRARY = frame(3, { file: 'node_modules/.store/other@1/node_modules/@scope/other/index.js' });
const RUNNERS_CONSOLE = frame(3, { file: 'node_modules/@jest/console/build/BufferedConsole.js' });
const RUNNERS_SPY = frame(3, { file: 'node_modules/jest-mock/build/index.js' });
const LOADER: SourceFrame = {
  raw: { file: 'node:internal/modules/cjs/loader', line: 1, column: 1, function: 'Module._load', body: false },
  place: undefined,
  mapped: false,
};
const BODY = frame(1, { body: true });

/** A call of a package's function in the handler, whose category is off. */
const OFF: OffSite = {
  ...extent(lineOf('handler') + 7, lineOf('handler') + 7),
  ...{ endColumn: 40, id: 'S-off', in: 'handler', call: 'lib#Service.query', text: 'service.query(x)' },
  ...{
    reaches: ['lib#Service.query'],
    where: 'turn',
    form: 'call',
    category: 'cpu-by-size',
    leads: [{ package: 'lib', call: 'lib#Service.query' }],
  },
};
const OFF_PLACE = frame(lineOf('handler') + 7);

const judge = (frames: readonly SourceFrame[], role: 'daemon' | 'test' = 'test') => {
  const verdict = stackJudge(PLAN, () => [OFF])(frames, role === 'daemon');
  switch (verdict.kind) {
    case 'off':
      return `off ${verdict.calls.map(({ call }) => call)}`;
    case 'site':
      return `site ${PLAN.sites[verdict.index]?.id}`;
    case 'apart':
      return verdict.aside;
    case 'unforeseen':
      return `${verdict.why} at ${verdict.at.line}`;
  }
};

describe('a stack', () => {
  test.each([
    ['of nobody we know', [LIBRARY, TEST_CODE], 'outside'],
    ['of a turn', inside('handler'), 'no-site at 12'],
    ['of a helper in a turn', inside('helper', 'handler'), 'no-site at 22'],
    ['of a helper that a test calls', [...inside('helper'), TEST_CODE], 'outside'],
    ['of a turn that a test begins', [...inside('helper', 'handler'), TEST_CODE], 'no-site at 22'],
    ['of a package in a turn', [LIBRARY, ...inside('handler')], 'package at 12'],
    ['of the console of a test runner', [LIBRARY, RUNNERS_CONSOLE, ...inside('handler')], 'outside'],
    ['of a package behind a spy', [LIBRARY, RUNNERS_SPY, ...inside('handler')], 'package at 12'],
    ['of startup', inside('boot'), 'startup'],
    ['of what runs in both, from startup', inside('both', 'boot'), 'startup'],
    ['of what runs in both, by itself', inside('both'), 'no-site at 42'],
    ['of a module that is loaded', [BODY], 'startup'],
    ['of the body of a module that a turn loads', [BODY, LOADER, ...inside('handler')], 'no-site at 1'],
    ['of the loading of a module in a turn', [LIBRARY, LOADER, LIBRARY, ...inside('handler')], 'loading'],
    ['of a function nobody reaches', [...inside('lost'), TEST_CODE], 'outside'],
    ['of a funnel in a turn', inside('funnel', 'handler'), 'funnel'],
    ['of a planned call that could not be timed', [LIBRARY, frame(lineOf('handler') + 5)], 'site S-turn'],
    ['of a planned call at startup', [frame(lineOf('handler') + 6)], 'startup'],
    ['of a package in a call that is off', [LIBRARY, OFF_PLACE], 'off lib#Service.query'],
    [
      'of a package in a helper called where it is off',
      [LIBRARY, ...inside('helper'), OFF_PLACE],
      'off lib#Service.query',
    ],
    ['of another package in an argument of it', [OTHER_LIBRARY, OFF_PLACE], 'package at 17'],
    ['of a handler that the package calls back', [LIBRARY, ...inside('handler'), LIBRARY, OFF_PLACE], 'package at 12'],
    ['of a builtin in an argument of it', [OFF_PLACE], 'no-site at 17'],
  ])('%s', (_name, frames, expected) => {
    expect(judge(frames)).toBe(expected);
  });

  test.each([
    ['of a helper that nobody is seen to call', inside('helper'), 'no-site at 22'],
    ['of a function that was thought to be out of reach', inside('lost'), 'unreached at 52'],
    ['of a library alone', [LIBRARY], 'outside'],
  ])('in the process of a daemon, %s', (_name, frames, expected) => {
    expect(judge(frames, 'daemon')).toBe(expected);
  });
});
