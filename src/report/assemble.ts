import type { Finding, Judgement, SiteClass, Verdict } from '../classify/verdict.ts';
import type { Gap } from '../model/gap.ts';
import type { Analysis } from '../summary/analysis.ts';
import type { FunctionRecord, PrimitivePlace } from '../summary/site.ts';
import type {
  ReportBase,
  ReportDocument,
  ReportFinding,
  ReportFunction,
  ReportGap,
  ReportPrimitive,
  ReportSite,
  ReportSummary,
} from './document.ts';
import { byPlace, sorted } from './order.ts';
import { type FunctionLines, linesOfFunctions, reportStep } from './steps.ts';

export interface AssembleInput {
  readonly version: string;
  readonly judgement: Judgement;
  readonly analysis: Analysis;
  /** Size of the document: daemons judged and rows under `sites:`. */
  readonly daemons: number;
  readonly rows: number;
  /** Which classes stand in `sites`; the others are only counted. */
  readonly listed: ReadonlySet<SiteClass>;
  /** Whether `functions` is part of the document. */
  readonly functions: 'listed' | 'left-out';
  readonly base?: BaseInput;
}

/** What a comparison with another tree found. */
export interface BaseInput extends Pick<ReportBase, 'rev' | 'commit' | 'document' | 'rows'> {
  readonly introduced: ReadonlySet<Finding>;
  readonly fixed: readonly Finding[];
  readonly causes: ReadonlyMap<Finding, string>;
}

/** Judgement and analysis as the result document, sorted once: the same bytes whatever order things were found in. */
export function assembleReport(input: AssembleInput): ReportDocument {
  const { analysis, judgement, base } = input;
  const failing = judgement.findings.filter((finding) => base === undefined || base.introduced.has(finding));
  const failed = failing.some((finding) => finding.severity === 'error');
  const functionLines = linesOfFunctions(analysis.functions);
  const listed = judgement.verdicts.filter((verdict) => input.listed.has(verdict.class));
  return {
    schemaVersion: 1,
    tool: { name: 'fence', version: input.version },
    ok: !failed,
    exitCode: failed ? 1 : 0,
    summary: summarise(input),
    sites: sorted(
      listed.map((verdict) => reportSite(verdict, functionLines)),
      byPlace((site) => `${site.call}\0${site.id}`),
    ),
    findings: sorted(
      judgement.findings.map((finding) => ({ ...reportFinding(finding), ...originOf(finding, base) })),
      byFinding,
    ),
    gaps: sorted(
      analysis.gaps,
      byPlace((gap) => `${gap.kind}\0${gap.why}`),
    ).map(reportGap),
    errors: [],
    ...(input.functions === 'listed' ? { functions: reportFunctions(analysis.functions) } : {}),
    ...(base === undefined ? {} : { base: reportBase(base, judgement.findings) }),
  };
}

const byFinding = byPlace<ReportFinding>((finding) => `${finding.rule}\0${finding.site ?? ''}\0${finding.message}`);

function originOf(finding: Finding, base: BaseInput | undefined): Pick<ReportFinding, 'origin' | 'since'> {
  if (base === undefined) return {};
  const since = base.causes.get(finding);
  if (!base.introduced.has(finding)) return { origin: 'preexisting' };
  return since === undefined ? { origin: 'introduced' } : { origin: 'introduced', since };
}

function reportBase({ introduced, fixed, causes: _, ...base }: BaseInput, findings: readonly Finding[]): ReportBase {
  const idsOf = (some: readonly Finding[]): readonly string[] =>
    [...new Set(some.flatMap(({ verdict }) => verdict?.id ?? []))].sort();
  return {
    rev: base.rev,
    commit: base.commit,
    document: base.document,
    introduced: idsOf([...introduced]),
    preexisting: idsOf(findings.filter((finding) => !introduced.has(finding))),
    fixed: sorted(fixed.map(reportFinding), byFinding),
    rows: base.rows,
  };
}

function summarise({ judgement, analysis, daemons, rows }: AssembleInput): ReportSummary {
  const { modules, calls } = analysis;
  const count = (wanted: SiteClass) => judgement.verdicts.filter((verdict) => verdict.class === wanted).length;
  return {
    daemons,
    modules: { reachable: modules.reachable, worker: modules.worker, total: modules.total },
    calls: { total: calls.total, gaps: calls.gaps },
    sites: { wrapped: count('wrapped'), 'safe-fast': count('safe-fast'), violation: count('violation') },
    outside: {
      startup: count('startup'),
      unreached: count('unreached'),
      worker: judgement.verdicts.filter(runsInWorkerModule).length,
    },
    rows: { total: rows, stale: judgement.staleRows },
  };
}

function runsInWorkerModule({ site }: Verdict): boolean {
  return site.exposure.kind === 'wrapped' && site.exposure.realm === 'module';
}

function reportSite({ id, site, class: siteClass, row }: Verdict, lines: FunctionLines): ReportSite {
  const { file, line, column, endLine, endColumn } = site.place;
  return {
    id,
    file,
    line,
    column,
    endLine,
    endColumn,
    in: site.in,
    call: site.call,
    text: site.text,
    reaches: site.reaches,
    class: siteClass,
    confidence: site.confidence,
    category: site.category,
    tier: site.tier,
    daemons: site.daemons,
    trail: site.trail.map((step) => reportStep(step, lines)),
    primitives: site.primitives.map(reportPrimitive),
    loaded: site.loaded,
    ...(site.exposure.kind === 'wrapped' ? { via: site.exposure.via } : {}),
    row,
  };
}

function reportPrimitive({ call, file, line, column }: PrimitivePlace): ReportPrimitive {
  return { call, file, line, column };
}

function reportFinding({ rule, severity, verdict, place, message, next }: Finding): ReportFinding {
  const { file, line, column } = place;
  return { rule, severity, site: verdict?.id ?? null, file, line, column, message, next };
}

function reportGap({ kind, file, line, why }: Gap): ReportGap {
  return { kind, file, line, why };
}

function reportFunctions(functions: readonly FunctionRecord[]): ReportFunction[] {
  const records = functions.map(({ file, line, column, name, phase }) => ({ file, line, column, name, phase }));
  return sorted(
    records,
    byPlace(({ name, phase }) => `${name}\0${phase}`),
  );
}
