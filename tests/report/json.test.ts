import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { assembleReport } from '../../src/report/assemble.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { bugReport, problemReport } from '../../src/report/failure.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderReportJsonSchema, reportSchema } from '../../src/report/schema.ts';
import { allowedVerdicts, analysis, at, LISTED, loginFinding, loginVerdict, otherLogin, reportOf } from './sample.ts';

describe('the document', () => {
  test('holds what the analysis and the judgement found', async () => {
    const report = reportOf({ verdicts: [loginVerdict], findings: [loginFinding] });
    await expect(renderJson(report)).toMatchFileSnapshot('golden/report.json.txt');
  });

  test('is the same to the byte whatever order things are found in', () => {
    const others = [otherLogin(7, 'S-aaaaaa'), otherLogin(9, 'S-bbbbbb'), otherLogin(9, 'S-cccccc')];
    const verdicts = [loginVerdict, ...allowedVerdicts(3, 3), ...others.map(({ verdict }) => verdict)];
    const findings = [loginFinding, ...others.map(({ finding }) => finding)];
    const gaps = [...analysis.gaps, { ...at('src/a.ts', 3, 1), kind: 'eval', why: 'eval()' } as const];
    const rendered = (reversed: 'as found' | 'reversed') => {
      const turn = <T>(items: readonly T[]) => (reversed === 'reversed' ? [...items].reverse() : items);
      const found = { ...analysis, gaps: turn(gaps), functions: turn(analysis.functions) };
      const judgement = { verdicts: turn(verdicts), findings: turn(findings), staleRows: 0 };
      const size = { version: '0.1.0', daemons: 1, rows: 6 };
      return renderJson(assembleReport({ ...size, judgement, analysis: found, listed: LISTED, functions: 'listed' }));
    };
    expect(rendered('reversed')).toBe(rendered('as found'));
  });

  test('counts calls outside the loop and lists them only when asked', () => {
    const { site } = loginVerdict;
    const startup = {
      ...loginVerdict,
      id: 'S-start1',
      class: 'startup',
      site: { ...site, exposure: { kind: 'startup', filled: false } },
    } as const;
    const exposure = { kind: 'wrapped', via: 'src/worker.ts', realm: 'module' } as const;
    const worker = { ...loginVerdict, id: 'S-worker', class: 'wrapped', site: { ...site, exposure } } as const;
    const judgement = { verdicts: [startup, worker], findings: [], staleRows: 0 };
    const input = { version: '0.1.0', judgement, analysis, daemons: 1, rows: 0, functions: 'left-out' } as const;
    const report = assembleReport({ ...input, listed: LISTED });
    expect(report.summary.outside).toEqual({ startup: 1, unreached: 0, worker: 1 });
    expect(report.sites.map(({ id, via }) => [id, via])).toEqual([['S-worker', 'src/worker.ts']]);
    const all = assembleReport({ ...input, listed: new Set([...LISTED, 'startup']) });
    expect(all.sites.map(({ id }) => id)).toEqual(['S-start1', 'S-worker']);
    expect(all.exitCode).toBe(0);
  });

  test('fails for errors, not for warnings', () => {
    expect(reportOf({ findings: [{ ...loginFinding, severity: 'warning' }] })).toMatchObject({ ok: true, exitCode: 0 });
    expect(reportOf({ findings: [loginFinding] })).toMatchObject({ ok: false, exitCode: 1 });
  });
});

describe('the schema', () => {
  test('describes the document exactly', () => {
    expectTypeOf<z.infer<typeof reportSchema>>().toEqualTypeOf<ReportDocument>();
  });

  test('accepts every kind of document', () => {
    const judged = reportOf({ verdicts: [loginVerdict, ...allowedVerdicts(1, 1)], findings: [loginFinding] });
    const problem = { code: 'unknown-key', message: 'm', place: at('fence.audit.yaml', 8, 5) } as const;
    for (const report of [judged, problemReport('0.1.0', [problem]), bugReport('0.1.0', 'broken')]) {
      expect(reportSchema.parse(report)).toEqual(report);
    }
  });

  test('is committed as it stands (npx vitest run tests/report -u writes it)', async () => {
    const path = new URL('../../audit-schema/report.schema.json', import.meta.url);
    await expect(renderReportJsonSchema()).toMatchFileSnapshot(fileURLToPath(path));
  });
});
