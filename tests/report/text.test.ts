import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/classify/verdict.ts';
import { coloursFor } from '../../src/report/colours.ts';
import { problemReport } from '../../src/report/failure.ts';
import { renderProblems } from '../../src/report/failure-text.ts';
import { renderText } from '../../src/report/text.ts';
import {
  allowedVerdicts,
  analysis,
  at,
  loginFinding,
  loginVerdict,
  otherLogin,
  reportOf,
  SOURCES,
  textOptions,
} from './sample.ts';

describe('a judged report', () => {
  test('shows one violation with frame, trail, load path and what to do', () => {
    const report = reportOf({ verdicts: [loginVerdict, ...allowedVerdicts(40, 16)], findings: [loginFinding] });
    expect(renderText(report, textOptions)).toBe(
      `src/bot.ts:41:33  error  verifyCode() blocks the event loop of daemon "bot"        bare-call  S-7k2m9q
  40 │ async function handleMessage(msg: Message) {
> 41 │   if (!(await allowed(msg)) && !verifyCode(msg.text)) return;
     │                                 ^^^^^^^^^^^^^^^^^^^^
  trail  handleMessage → verifyCode (src/totp.ts:12) → readSecret (:30) → node:child_process execFileSync (:33)
  loaded src/main.ts → src/bot.ts
  fix    await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile
  allow  fence measure -- <command that runs it>, then fence sync --accept S-7k2m9q

✖ 1 violation in daemon "bot" · 57 sites: 40 wrapped, 16 safe-fast, 1 violation
  412 of 1,206 modules reachable · 3 gaps in 9,120 calls · 16 rows, 0 stale, oldest evidence 41 days · 3.1 s
`,
    );
  });

  test('proves that work was done when there is nothing to fix', () => {
    const report = reportOf({ verdicts: allowedVerdicts(40, 16) }, 3);
    expect(renderText(report, { ...textOptions, run: { seconds: 2.4, oldestEvidenceDays: 41 } })).toBe(
      `✔ no violations in 3 daemons · 56 sites: 40 wrapped, 16 safe-fast
  412 of 1,206 modules reachable · 3 gaps in 9,120 calls · 16 rows, 0 stale, oldest evidence 41 days · 2.4 s
`,
    );
  });

  test('shows calls of one primitive as one block, the primitive once', () => {
    const others = [otherLogin(7, 'S-aaaaaa'), otherLogin(9, 'S-bbbbbb')];
    const report = reportOf({
      verdicts: [loginVerdict, ...others.map(({ verdict }) => verdict)],
      findings: [loginFinding, ...others.map(({ finding }) => finding)],
    });
    expect(renderText(report, textOptions)).toMatchInlineSnapshot(`
      "src/totp.ts:33  node:child_process execFileSync is entered by 3 calls on the event loop
        32 │   check(path);
      > 33 │   return execFileSync('sudo', ['cat', path], { encoding: 'utf8' });
           │          ^^^^^^^^^^^^
        src/admin.ts:7:5  error  verifyCode() blocks the event loop of daemon "bot"        bare-call  S-aaaaaa
          trail  onAdmin → verifyCode (src/totp.ts:12) → readSecret (:30) → node:child_process execFileSync (:33)
          loaded src/main.ts → src/admin.ts
        src/admin.ts:9:5  error  verifyCode() blocks the event loop of daemon "bot"        bare-call  S-bbbbbb
          trail  onAdmin → verifyCode (src/totp.ts:12) → readSecret (:30) → node:child_process execFileSync (:33)
        src/bot.ts:41:33  error  verifyCode() blocks the event loop of daemon "bot"        bare-call  S-7k2m9q
          trail  handleMessage → verifyCode (src/totp.ts:12) → readSecret (:30) → node:child_process execFileSync (:33)
          loaded src/main.ts → src/bot.ts
        fix    await it in a worker: toThread(verifyCode, msg.text), or make readSecret use execFile
        allow  fence measure -- <command that runs it>, then fence sync --accept <id>

      ✖ 3 violations in daemon "bot" · 3 sites: 3 violations
        412 of 1,206 modules reachable · 3 gaps in 9,120 calls · 16 rows, 0 stale, oldest evidence 41 days · 3.1 s
      "
    `);
  });

  test('shows calls of one declared function as one block', () => {
    const declared = [otherLogin(7, 'S-aaaaaa'), otherLogin(9, 'S-bbbbbb')].map(({ verdict, finding }) => {
      const direct = { ...verdict, site: { ...verdict.site, trail: verdict.site.trail.slice(0, 1), reaches: [] } };
      return { verdict: direct, finding: { ...finding, verdict: direct } };
    });
    const report = reportOf({
      verdicts: declared.map(({ verdict }) => verdict),
      findings: declared.map(({ finding }) => finding),
    });
    const [heading, first] = renderText(report, textOptions).split('\n');
    expect(heading).toBe('verifyCode (src/totp.ts) has 2 calls on the event loop');
    expect(first).toContain('  src/admin.ts:7:5  error  verifyCode() blocks');
  });

  test('orders blocks by how costly they are, not by where they stand', () => {
    const cheap = otherLogin(1, 'S-cheap1');
    const site = { ...cheap.verdict.site, tier: 'metadata' as const, trail: cheap.verdict.site.trail.slice(0, 1) };
    const verdict = { ...cheap.verdict, site };
    const report = reportOf({
      verdicts: [verdict, loginVerdict],
      findings: [{ ...cheap.finding, verdict }, loginFinding],
    });
    const text = renderText(report, textOptions);
    expect(text.indexOf('src/bot.ts:41')).toBeLessThan(text.indexOf('src/admin.ts:1:5'));
  });

  test('says how many findings it leaves out', () => {
    const others = Array.from({ length: 237 }, (_, index) => otherLogin(index + 1, `S-${100_000 + index}`));
    const report = reportOf({
      verdicts: others.map(({ verdict }) => verdict),
      findings: others.map(({ finding }) => finding),
    });
    const text = renderText(report, textOptions);
    expect(text).toContain('execFileSync is entered by 237 calls on the event loop');
    expect(text.match(/bare-call/g)).toHaveLength(25);
    expect(text).toContain('\n… and 212 more\n');
    expect(text).toContain('✖ 237 violations in daemon "bot"');
  });

  test('groups findings about rows by what mends them', () => {
    const stale = (line: number, next: string): Finding => ({
      rule: 'stale-row',
      severity: 'error',
      verdict: null,
      place: at('fence.audit.yaml', line, 5),
      message: `the call in row${line}() is gone`,
      next: [next],
    });
    const report = reportOf({
      findings: [stale(4, 'fence sync'), stale(8, 'edit it'), stale(12, 'fence sync')],
      staleRows: 2,
    });
    expect(renderText(report, textOptions)).toMatchInlineSnapshot(`
      "fence.audit.yaml:4:5  error  the call in row4() is gone                            stale-row
      fence.audit.yaml:12:5  error  the call in row12() is gone                          stale-row
        mend   fence sync

      fence.audit.yaml:8:5  error  the call in row8() is gone                            stale-row
        mend   edit it

      ✖ 3 findings about rows · 0 sites
        412 of 1,206 modules reachable · 3 gaps in 9,120 calls · 16 rows, 2 stale, oldest evidence 41 days · 3.1 s
      "
    `);
  });

  test('is one line per error when it has to be quiet, and nothing when all is well', () => {
    const quiet = { ...textOptions, detail: 'quiet' } as const;
    const warning: Finding = { ...loginFinding, severity: 'warning', verdict: null, rule: 'unused-wrapper' };
    const report = reportOf({ verdicts: [loginVerdict], findings: [loginFinding, warning] });
    expect(renderText(report, quiet)).toBe(
      'src/bot.ts:41:33  error  verifyCode() blocks the event loop of daemon "bot"        bare-call  S-7k2m9q\n',
    );
    expect(renderText(reportOf({ findings: [warning] }), quiet)).toBe('');
  });

  test('lists what is allowed when asked', () => {
    const report = reportOf({ verdicts: allowedVerdicts(1, 1) });
    expect(renderText(report, { ...textOptions, showAllowed: true })).toMatchInlineSnapshot(`
      "wrapped:
        src/allowed.ts:1:1  verifyCode() in handleMessage  via src/pool.ts#toThread  sites[0]  S-wrapped0

      safe-fast:
        src/allowed.ts:2:1  verifyCode() in handleMessage  sites[1]  S-safe-fast1

      ✔ no violations in 1 daemon · 2 sites: 1 wrapped, 1 safe-fast
        412 of 1,206 modules reachable · 3 gaps in 9,120 calls · 16 rows, 0 stale, oldest evidence 41 days · 3.1 s
      "
    `);
  });

  test('does not call a tolerated violation none', () => {
    expect(renderText(reportOf({ verdicts: [loginVerdict] }), textOptions)).toContain(
      '✔ no new violations, 1 tolerated in 1 daemon · 1 site: 1 violation\n',
    );
  });

  test('names gaps that hide whole modules', () => {
    const report = reportOf({});
    const gap = { kind: 'unresolved-import', file: 'src/a.ts', line: 3, why: 'cannot find "./missing.js"' };
    expect(renderText({ ...report, gaps: [...report.gaps, gap] }, textOptions)).toContain(
      'could not look: 1 unresolved-import\n  src/a.ts:3  cannot find "./missing.js"\n\n✔',
    );
  });

  test('says how large the share of unresolved calls is once it matters', () => {
    const { summary, ...report } = reportOf({});
    const many = { ...report, summary: { ...summary, calls: { total: analysis.calls.total, gaps: 912 } } };
    expect(renderText(many, textOptions)).toContain('912 gaps in 9,120 calls (10.0 %)');
  });

  test('puts the way to the project before every path', () => {
    const report = reportOf({ verdicts: [loginVerdict], findings: [loginFinding] });
    const text = renderText(report, { ...textOptions, prefix: 'packages/bot/' });
    expect(text).toContain('packages/bot/src/bot.ts:41:33  error');
    expect(text).toContain('verifyCode (packages/bot/src/totp.ts:12)');
    expect(text).toContain('loaded packages/bot/src/main.ts → packages/bot/src/bot.ts');
  });

  test('with colours differs from the plain text by escapes alone', () => {
    const report = reportOf({ verdicts: [loginVerdict], findings: [loginFinding] });
    const coloured = renderText(report, { ...textOptions, colours: coloursFor('colour') });
    expect(coloured).not.toBe(renderText(report, textOptions));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes begin with a control character
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(report, textOptions));
  });
});

describe('problems', () => {
  const YAML = `version: 1
daemons:
  - name: bot
    entry: [src/main.ts]
sites:
  - file: src/state.ts
    class: safe-fast
    evidance:
`;
  const show = { ...textOptions, source: (file: string) => ({ ...SOURCES, 'fence.audit.yaml': YAML })[file] };

  test('stand with their place, a frame, and the sentence that nothing was judged', () => {
    const place = at('fence.audit.yaml', 8, 5, 8);
    const message = 'unknown key "evidance"; did you mean "evidence"?';
    const report = problemReport('0.1.0', [{ code: 'unknown-key', message, place }]);
    expect(
      renderProblems(report, show),
    ).toBe(`fence.audit.yaml:8:5  error  unknown key "evidance"; did you mean "evidence"?
  7 │     class: safe-fast
> 8 │     evidance:
    │     ^^^^^^^^
fence: 1 problem in fence.audit.yaml; nothing was judged.
`);
  });

  test('without a place stand with what to do', () => {
    const report = problemReport('0.1.0', [
      { code: 'audit-missing', message: 'there is no fence.audit.yaml in /x', suggestion: 'run\n  fence init' },
    ]);
    expect(renderProblems(report, show)).toBe(`fence: error  there is no fence.audit.yaml in /x
  help   run
           fence init
fence: 1 problem; nothing was judged.
`);
  });
});
