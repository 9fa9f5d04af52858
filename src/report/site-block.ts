import { ownerOf } from '../model/ids.ts';
import type { SharedPrimitive, SiteBlock, SiteFinding } from './blocks.ts';
import type { ReportSite } from './document.ts';
import { codeFrame, type FramePlace } from './frame.ts';
import { headline, labelled, nextLines } from './lines.ts';
import type { TextOptions } from './text-options.ts';
import { spokenTrail } from './trail.ts';
import { counted, spokenCallee } from './wording.ts';

/** A block of findings as lines; `total` is how many the block has when some are left out of `block`. */
export function siteBlockLines(block: SiteBlock, total: number, options: TextOptions): readonly string[] {
  if (options.detail === 'quiet') return block.entries.map((entry) => entryHeadline(entry, options));
  const [only] = block.entries;
  return total === 1 && only !== undefined ? loneSite(only, options) : sharedPrimitive(block, total, options);
}

function loneSite(entry: SiteFinding, options: TextOptions): readonly string[] {
  return [
    entryHeadline(entry, options),
    ...frameLines(entry.site.file, entry.site, options),
    ...wayLines(entry.site, undefined, options),
    ...sinceLines(entry, options),
    ...nextLines(entry.finding.next, options),
  ];
}

function sharedPrimitive(block: SiteBlock, total: number, options: TextOptions): readonly string[] {
  const { primitive, entries } = block;
  const common = commonSteps(entries);
  const entered = entries.flatMap((entry, index) => [
    `  ${entryHeadline(entry, options)}`,
    ...wayLines(entry.site, entries[index - 1]?.site, options).map(indent),
    ...sinceLines(entry, options).map(indent),
    ...nextLines(ownSteps(entry, common), options).map(indent),
  ]);
  return [
    primitiveHeading(primitive, total, options),
    ...primitiveFrame(entries[0], primitive, options),
    ...entered,
    ...nextLines(common, options),
  ];
}

function primitiveHeading({ call, place }: SharedPrimitive, total: number, { colours, prefix }: TextOptions): string {
  const callee = colours.strong(spokenCallee(call));
  const times = `${counted(total, 'call', 'calls')} on the event loop`;
  if (place === undefined) return `${callee} (${colours.place(`${prefix}${ownerOf(call)}`)}) has ${times}`;
  return `${colours.place(`${prefix}${place.file}:${place.line}`)}  ${callee} is entered by ${times}`;
}

/** Steps that every entry has, but for the id of its site. */
function commonSteps(entries: readonly SiteFinding[]): readonly string[] {
  const [first, ...others] = entries.map(generalSteps);
  return first?.filter((step) => others.every((steps) => steps.includes(step))) ?? [];
}

function ownSteps(entry: SiteFinding, common: readonly string[]): readonly string[] {
  const general = generalSteps(entry);
  return entry.finding.next.filter((_, index) => !common.includes(general[index] ?? ''));
}

function generalSteps({ finding, site }: SiteFinding): readonly string[] {
  return finding.next.map((step) => step.replaceAll(site.id, '<id>'));
}

const indent = (line: string): string => `  ${line}`;

function entryHeadline({ finding }: SiteFinding, options: TextOptions): string {
  return headline(finding, finding.message, options);
}

/** Trail and load path of a site; the load path only where it is news after the site before. */
function wayLines(site: ReportSite, before: ReportSite | undefined, options: TextOptions): readonly string[] {
  const loaded = site.loaded.map((module) => `${options.prefix}${module}`).join(' → ');
  const isNews = loaded !== '' && site.loaded.join() !== before?.loaded.join();
  return [
    labelled('trail', spokenTrail(site.trail, options.prefix), options),
    ...(isNews ? [labelled('loaded', loaded, options)] : []),
  ];
}

/** With `--base`: why a call that was there before counts now. */
function sinceLines({ finding }: SiteFinding, options: TextOptions): readonly string[] {
  return finding.since === undefined ? [] : [labelled('since', finding.since, options)];
}

function frameLines(file: string, place: FramePlace, options: TextOptions): readonly string[] {
  const source = options.source(file);
  return source === undefined ? [] : codeFrame(source, place, options.colours);
}

/** The primitive's name underlined; its column only the site's list of primitives knows. */
function primitiveFrame(
  entry: SiteFinding | undefined,
  { call, place }: SharedPrimitive,
  options: TextOptions,
): readonly string[] {
  if (place === undefined) return [];
  const { file, line } = place;
  const column = entry?.site.primitives.find(
    (other) => other.file === file && other.line === line && other.call === call,
  )?.column;
  if (column === undefined) return [];
  const text = options.source(file)?.split(/\r?\n/)[line - 1] ?? '';
  const [name = ''] = /^(?:new )?[\w$.]*/.exec(text.slice(column - 1)) ?? [];
  return frameLines(file, { line, column, endLine: line, endColumn: column + Math.max(1, name.length) }, options);
}
