import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditForEntries } from '../../src/audit/empty.ts';
import { sinceCommits } from '../../src/cli/history.ts';
import { calleeIdFrom } from '../../src/model/ids.ts';
import { at, loginFinding, loginVerdict } from '../report/sample.ts';
import { folderWith } from './sandbox.ts';

const WRAPPED = 'await toThread(verifyCode, text);\n';
const BARE = 'verifyCode(text);\n';

const row = {
  file: 'src/bot.ts',
  in: 'handleMessage',
  call: calleeIdFrom('src/totp.ts#verifyCode'),
  class: 'wrapped',
  place: at('fence.audit.yaml', 4, 3),
} as const;
const audit = { ...auditForEntries(['src/bot.ts']), rows: [row] };
const finding = { ...loginFinding, rule: 'unwrapped', verdict: { ...loginVerdict, row: 0 } } as const;

function git(cwd: string, args: readonly string[]): string | undefined {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
  try {
    return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

function sinceIn(folder: string): string | undefined {
  const judgement = { verdicts: [], findings: [finding], staleRows: 0 };
  return sinceCommits(judgement, audit, folder, { git }).get(loginVerdict.id);
}

function commit(folder: string, text: string, message: string): void {
  writeFileSync(join(folder, 'src/bot.ts'), text);
  git(folder, ['add', '.']);
  git(folder, ['commit', '-qm', message]);
}

test('a lost wrap is dated by the commit that took it away', () => {
  const folder = folderWith({ 'src/bot.ts': '' });
  git(folder, ['init', '-q']);
  commit(folder, WRAPPED, 'wrap');
  writeFileSync(join(folder, 'src/bot.ts'), BARE);
  expect(sinceIn(folder)).toBeUndefined();
  commit(folder, BARE, 'unwrap');
  const unwrap = git(folder, ['rev-parse', '--short', 'HEAD'])?.trim();
  commit(folder, `// later\n${BARE}`, 'later');
  expect(sinceIn(folder)).toMatch(new RegExp(`^${unwrap} of \\d{4}-\\d\\d-\\d\\d$`));
});

test('outside a repository nothing is said', () => {
  expect(sinceIn(folderWith({ 'src/bot.ts': BARE }))).toBeUndefined();
});
