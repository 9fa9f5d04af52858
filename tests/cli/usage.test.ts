import { describe, expect, test } from 'vitest';
import { runIn } from './sandbox.ts';

const NOWHERE = '/nowhere';

describe('flags that cannot be taken', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['--jsn', "unknown option '--jsn'\n  Did you mean --json?"],
    ['check --entri a.ts', "unknown option '--entri'\n  Did you mean --entry?"],
    ['--reporter xml', "option '-r, --reporter <name[=file]>' argument 'xml' is invalid. There is text and json."],
    ['-r json=', 'The file after "=" is missing.'],
    ['--max-findings few', 'It takes a whole number.'],
    ['--color maybe', 'Allowed choices are auto, always, never.'],
    ['--audit', "option '--audit <file>' argument missing"],
    ['chekc', "unknown command 'chekc'\n  Did you mean check?"],
    ['--quiet why', 'the command comes first: fence why [flags]'],
    ['why', "missing required argument 'target'"],
    ['snyc', "unknown command 'snyc'\n  Did you mean sync?"],
    ['measure', 'there is no command to measure\n  Say which, after --: fence measure -- npm test.'],
    ['measure --from x -- npm test', 'it takes no command'],
    ['measure npm test --jsn', "unknown option '--jsn'\n  Did you mean --json?"],
    ['sync --accept --why x', "argument '--why' is invalid. It takes ids of calls, as in S-7k2m9q."],
    ['--watch', "unknown option '--watch'"],
  ];

  test.each(refused)('%s', async (argv, message) => {
    const { code, stdout, stderr } = await runIn(NOWHERE, argv.split(' '));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  test.each(['src/bot.ts', 'check src/bot.ts src/main.ts', 'check bot'])('a file list: %s', async (argv) => {
    const { code, stderr } = await runIn(NOWHERE, argv.split(' '));
    expect(code).toBe(2);
    expect(stderr).toContain('fence judges whole programs, so call it without the file list');
    expect(stderr).toContain("With lint-staged: () => 'fence check'.");
  });

  test('two reporters on stdout', async () => {
    const { code, stderr } = await runIn(NOWHERE, ['-r', 'text', '-r', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain('text and json would both write to stdout\n  Give one a file: -r json=fence.json');
  });

  test('still leave a machine one valid document', async () => {
    const { code, stdout } = await runIn(NOWHERE, ['check', '--json', '--bogus']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      exitCode: 2,
      errors: [{ code: 'usage', message: "unknown option '--bogus'", file: null }],
    });
  });
});

describe('help and version', () => {
  test('--version is the bare version', async () => {
    expect(await runIn(NOWHERE, ['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  test('--help names the commands of this version and every flag of check', async () => {
    const { code, stdout, stderr } = await runIn(NOWHERE, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('golden/help.txt');
  });

  test('measure --help says what a failed command exits with', async () => {
    const { stdout } = await runIn(NOWHERE, ['measure', '--help']);
    expect(stdout).toContain('Exit codes: 0 measured, 1 measured and the command failed, 2 could not measure or write');
  });

  test.each(['check', 'init', 'why', 'measure', 'report', 'sync'])('%s --help', async (command) => {
    const { code, stdout } = await runIn(NOWHERE, [command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: fence ${command}`);
  });
});
