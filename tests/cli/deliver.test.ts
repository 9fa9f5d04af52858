import { describe, expect, test } from 'vitest';
import { DISK } from '../../src/bin/disk.ts';
import { KEPT_FILES } from '../../src/bin/kept-files.ts';
import { MEASURING } from '../../src/bin/measuring.ts';
import { deliver, deliverBug, deliverProblems } from '../../src/cli/deliver.ts';
import type { Environment, ExitCode } from '../../src/cli/environment.ts';
import { checkOptions, type GivenCheckOptions } from '../../src/cli/flags.ts';
import { locate } from '../../src/cli/location.ts';
import { loginFinding, loginVerdict, reportOf } from '../report/sample.ts';

const RUN = { seconds: 1, oldestEvidenceDays: undefined };
const VIOLATED = reportOf({ verdicts: [loginVerdict], findings: [loginFinding] });

interface Delivered {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

function delivered(
  given: GivenCheckOptions,
  send: (delivery: Parameters<typeof deliverProblems>[1]) => ExitCode,
): Delivered {
  const written = { stdout: '', stderr: '' };
  const files: Record<string, string> = {};
  const stream = (name: keyof typeof written, isTTY: boolean) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY,
  });
  const environment: Environment = {
    argv: ['check'],
    cwd: '/home/x',
    env: {},
    stdout: stream('stdout', true),
    stderr: stream('stderr', false),
    disk: DISK,
    kept: KEPT_FILES,
    build: () => 'a build',
    files: {
      read: () => ({ kind: 'missing' }),
      write: (path, text) => {
        if (path.startsWith('/home/x/locked/')) return 'EACCES';
        files[path] = text;
        return undefined;
      },
      update: () => ({ kind: 'unchanged' }),
    },
    now: () => new Date(0),
    measuring: MEASURING,
    elapsed: () => 0,
    version: '0.1.0',
    runtime: 'node 20.0.0 test-x64',
    git: () => undefined,
    checkOut: () => ({ kind: 'failed', why: 'there is no git' }),
  };
  const options = checkOptions(given);
  const code = send({ options, location: locate(options, environment), environment });
  return { code, ...written, files };
}

const JSON_FILE = { name: 'json', file: 'out/fence.json' } as const;

describe('a judged report', () => {
  test('goes to every reporter; a file has no colours though the terminal has', () => {
    const reporter = [{ name: 'text' }, { name: 'text', file: 'fence.txt' }, JSON_FILE] as const;
    const { code, stdout, stderr, files } = delivered({ reporter }, (delivery) => deliver(VIOLATED, RUN, delivery));
    const colour = String.fromCharCode(27);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(colour);
    expect(files['/home/x/fence.txt']).not.toContain(colour);
    expect(JSON.parse(files['/home/x/out/fence.json'] ?? '')).toEqual(VIOLATED);
  });

  test('that cannot be written is a run that did not do what it was asked', () => {
    const reporter = [{ name: 'json', file: 'locked/fence.json' }] as const;
    const { code, stderr } = delivered({ reporter }, (delivery) => deliver(VIOLATED, RUN, delivery));
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'fence: cannot write locked/fence.json: EACCES\n' });
  });

  test('names files as seen from where the user stands', () => {
    const { stdout } = delivered({ cwd: 'packages/api', color: 'never' }, (delivery) =>
      deliver(VIOLATED, RUN, delivery),
    );
    expect(stdout).toContain('packages/api/src/bot.ts:41:33  error');
  });
});

describe('problems', () => {
  const problems = [{ code: 'no-daemon', message: 'no daemon is declared' }] as const;

  test('are text on stderr, and stdout stays empty', () => {
    const { code, stdout, stderr } = delivered({}, (delivery) => deliverProblems(problems, delivery));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('fence: error  no daemon is declared\nfence: 1 problem; nothing was judged.\n');
  });

  test('are a document too for a machine, also in a file', () => {
    const { stdout, files } = delivered({ json: true, reporter: [JSON_FILE] }, (delivery) =>
      deliverProblems(problems, delivery),
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, exitCode: 2, errors: [{ code: 'no-daemon' }] });
    expect(files['/home/x/out/fence.json']).toBe(stdout);
  });
});

describe('a bug', () => {
  test('is told with what to send; the document holds the message without the stack', () => {
    const { code, stdout, stderr } = delivered({ json: true }, (delivery) => deliverBug(new Error('broken'), delivery));
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 3, errors: [{ code: 'internal', message: 'broken' }] });
    expect(stdout).not.toContain('deliver.test.ts');
    expect(stderr).toContain('this is a bug in fence');
    expect(stderr).toContain('fence 0.1.0, node 20.0.0 test-x64');
    expect(stderr).toContain('deliver.test.ts');
  });
});
