import type { Evidence, Row } from '../../audit/audit.ts';
import type { SiteClass, Verdict } from '../../classify/verdict.ts';
import { linesOfFunctions, reportStep } from '../../report/steps.ts';
import { spokenTrail } from '../../report/trail.ts';
import { counted } from '../../report/wording.ts';
import type { Exposure } from '../../summary/site.ts';
import { callersOf, recordAt } from './callers.ts';
import { isLoaded, type Knowledge } from './knowledge.ts';
import { whyNotLoaded } from './not-loaded.ts';
import { spokenWay, wayTo } from './way.ts';

/** A label and the lines that stand beside it. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Everything known about one call that blocks: what it is, why it counts or not, and how it is reached. */
export interface Explanation {
  readonly heading: string;
  readonly facts: readonly Fact[];
}

export function explainSite(verdict: Verdict, knowledge: Knowledge): Explanation {
  const { site, id } = verdict;
  const { file, line, column } = site.place;
  const way = wayTo(file, knowledge) ?? [];
  return {
    heading: `${knowledge.prefix}${file}:${line}:${column}  ${site.text} in ${site.in}  ${id}`,
    facts: [
      { label: 'class', lines: [classSentence(verdict)] },
      { label: 'where', lines: exposureLines(site.exposure, file, knowledge) },
      { label: 'daemon', lines: site.daemons.length === 0 ? [] : [site.daemons.join(', ')] },
      { label: 'row', lines: rowLines(verdict, knowledge) },
      { label: 'rules', lines: ruleLines(verdict, knowledge) },
      { label: 'trail', lines: [trailOf(verdict, knowledge)] },
      { label: 'called', lines: callersAt(verdict, knowledge) },
      { label: 'loaded', lines: spokenWay(way, knowledge.prefix) },
      { label: 'behind', lines: primitiveLines(verdict, knowledge) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

function callersAt({ site }: Verdict, knowledge: Knowledge): readonly string[] {
  const around = recordAt(site.place.file, site.in, site.place.line, knowledge);
  return around === undefined ? [] : callersOf(around, knowledge);
}

function trailOf({ site }: Verdict, { analysis, prefix }: Knowledge): string {
  const lines = linesOfFunctions(analysis.functions);
  return spokenTrail(
    site.trail.map((step) => reportStep(step, lines)),
    prefix,
  );
}

const SENTENCES = {
  wrapped: 'wrapped: it does not run on the event loop',
  'safe-fast': 'safe-fast: a row allows it',
  violation: 'violation: it blocks the event loop',
  startup: 'startup: not reported, because it runs before the loop turns',
  unreached: 'unreached: not reported, because no daemon gets there',
} satisfies Record<SiteClass, string>;

function classSentence({ class: siteClass, site }: Verdict): string {
  const doubt = site.confidence === 'name' ? ' (matched by its name alone: the type is unknown)' : '';
  return `${SENTENCES[siteClass]}${doubt}`;
}

function exposureLines(exposure: Exposure, file: string, knowledge: Knowledge): readonly string[] {
  switch (exposure.kind) {
    case 'turn':
      return ['on the event loop: this function runs in a turn of it'];
    case 'wrapped':
      return [
        exposure.realm === 'argument'
          ? `off the main thread: passed to ${exposure.via}, which runs it elsewhere`
          : `off the main thread: its module runs only in the worker ${knowledge.prefix}${exposure.via}`,
      ];
    case 'startup':
      return [
        exposure.filled
          ? 'worked out while the daemon starts, and kept: a later turn reads what is there already'
          : 'at startup: --include-startup lists it',
      ];
    case 'unreached':
      return isLoaded(file, knowledge)
        ? ['its module is loaded, but nothing that runs calls this function: --include-unreached lists it']
        : whyNotLoaded(file, knowledge);
  }
}

function rowLines({ row }: Verdict, { audit, auditFile, prefix }: Knowledge): readonly string[] {
  const written = row === null ? undefined : audit.rows[row];
  if (written === undefined) return ['no row of the document speaks of this call'];
  return [`sites[${row}], ${prefix}${auditFile}:${written.place.line}: ${rowSentence(written)}`, ...because(written)];
}

function rowSentence(row: Row): string {
  const until = row.until === undefined ? '' : ` until ${row.until}`;
  const evidence = row.evidence === undefined ? '' : `, ${spokenEvidence(row.evidence)}`;
  return `${row.class}${until}${evidence}`;
}

function spokenEvidence(evidence: Evidence): string {
  const runtime = evidence.runtime === undefined ? '' : `, ${evidence.runtime}`;
  const samples = counted(evidence.samples, 'sample', 'samples');
  return `worst ${evidence['worst-ms']} ms of ${samples} on ${evidence.date} by ${evidence.how}${runtime}`;
}

function because(row: Row): readonly string[] {
  return [...(row.why === undefined ? [] : [row.why]), ...(row.issue === undefined ? [] : [row.issue])];
}

function ruleLines(verdict: Verdict, { judgement, commands }: Knowledge): readonly string[] {
  return judgement.findings
    .filter((finding) => finding.verdict?.id === verdict.id)
    .flatMap(({ rule, message, next }) => [`${rule}: ${message}`, ...next.map((step) => `  ${commands(step)}`)]);
}

/** Places beyond the one at the end of the trail. */
function primitiveLines({ site }: Verdict, { prefix }: Knowledge): readonly string[] {
  if (site.primitives.length < 2) return [];
  return site.primitives.map(({ call, file, line }) => `${prefix}${file}:${line}  ${call}`);
}
