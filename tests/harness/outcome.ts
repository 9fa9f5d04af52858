import type { Finding, Judgement, Verdict } from '../../src/classify/verdict.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Analysis } from '../../src/summary/analysis.ts';
import { type Fact, ROW_RULES, type SiteKind } from './expectation.ts';

/** What the program made of a case: a judgement, or the problems for which it could not judge. */
export type Outcome =
  | { readonly kind: 'judged'; readonly analysis: Analysis; readonly judgement: Judgement }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export const AUDIT_FILE = 'fence.audit.yaml';

/** Everything an outcome says, in the words of expectations. */
export function factsOf(outcome: Outcome): readonly Fact[] {
  switch (outcome.kind) {
    case 'refused':
      return outcome.problems.map(problemFact);
    case 'judged': {
      const { analysis, judgement } = outcome;
      return [
        ...judgement.verdicts.map((verdict) => siteFact(verdict, judgement.findings)),
        ...judgement.findings.flatMap(rowFact),
        ...analysis.gaps.map((gap) => ({ ...fact('gap', gap, gap.kind), why: gap.why })),
      ];
    }
  }
}

function fact(kind: Fact['kind'], at: { readonly file: string; readonly line: number }, subject?: string): Fact {
  const { file, line } = at;
  return { kind, file, line, subject, frame: undefined, by: undefined, guessed: false, via: [] };
}

/** A problem without a place is expected at the first line of the document. */
function problemFact({ place, code, message }: Problem): Fact {
  return { ...fact('error', place ?? { file: AUDIT_FILE, line: 1 }, code), why: message };
}

function siteFact(verdict: Verdict, findings: readonly Finding[]): Fact {
  const { site } = verdict;
  return {
    ...fact(siteKind(verdict, findings), site.place, site.call),
    frame: site.in,
    by: site.exposure.kind === 'wrapped' ? site.exposure.via : site.eagerArgumentOf,
    guessed: site.confidence === 'name',
    via: site.trail.map((step) => step.call),
  };
}

function siteKind(verdict: Verdict, findings: readonly Finding[]): SiteKind {
  if (verdict.class !== 'violation') return verdict.class;
  const own = findings.filter((finding) => finding.verdict?.id === verdict.id).map((finding) => finding.rule);
  if (own.includes('bare-call')) return 'violation';
  return own.includes('unwrapped') ? 'unwrapped' : 'known';
}

/** Findings at calls are told by the site's own fact. */
function rowFact({ rule, place, verdict, message }: Finding): readonly Fact[] {
  const kind = ROW_RULES.find((known) => known === rule);
  return kind === undefined ? [] : [{ ...fact(kind, place, verdict?.site.call), why: message }];
}

/** An outcome as text, for comparison: lists whose order the report decides are sorted. */
export function portrait(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'refused') return outcome.problems.map((problem) => JSON.stringify(problem)).sort();
  const { analysis, judgement } = outcome;
  const { sites, gaps, functions, unusedWrappers, modules, calls } = analysis;
  return [
    ...sites.map((site) => `site ${JSON.stringify(site)}`),
    ...gaps.map((gap) => `gap ${JSON.stringify(gap)}`),
    ...functions.map((record) => `function ${JSON.stringify(record)}`),
    ...judgement.findings.map(({ rule, place, message, next }) => JSON.stringify({ rule, place, message, next })),
    ...judgement.verdicts.map(({ id, class: verdict, row }) => JSON.stringify({ id, verdict, row })),
    ...analysis.edges.map((edge) => `edge ${JSON.stringify(edge)}`).sort(),
    `loaded ${[...analysis.reachableModules].sort().join(' ')}; worker ${[...analysis.workerModules].sort().join(' ')}`,
    JSON.stringify({ unusedWrappers, modules, calls }),
  ];
}
