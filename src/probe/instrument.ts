import type { AnyNode } from 'acorn';
import MagicString from 'magic-string';
import { children, type ParsedModule, parseModule } from './find-calls.ts';
import { matchSites } from './match-sites.ts';
import type { Plan, PlannedSite } from './plan.ts';
import { rewrite } from './rewrite.ts';
import type { SourcePlaces } from './source-places.ts';

/** `script`: one that somebody runs for its value, as test runners do with the modules they have wrapped. */
export type TextType = 'module' | 'commonjs' | 'script';

export interface RunningText {
  readonly text: string;
  readonly type: TextType;
  readonly places: SourcePlaces;
}

export interface Instrumented {
  readonly text: string;
  /** Indices of sites. */
  readonly timed: readonly number[];
  readonly untimed: readonly number[];
  /** From places of the new text to places of the old one, as a source map. */
  readonly edits: string;
}

/** Mark of a text that is rewritten already: a second hook leaves it alone. */
export const MARK = '__fenceCall';

/** Times the calls of the plan in a text that is about to run; undefined where the plan has nothing to say about it. */
export function instrument(running: RunningText, plan: Plan): Instrumented | undefined {
  const wanted = sitesIn(running.places.files, plan);
  const isEntry = running.type !== 'script' && running.places.files.some((file) => plan.entries.includes(file));
  if (wanted.size === 0 && !isEntry) return undefined;
  const parsed = parseModule(running.text, sourceType(running.type));
  if (parsed === undefined) throw new Error('the text that runs is no JavaScript that can be parsed');
  const edited = new MagicString(running.text);
  const timed = rewriteAll(running, parsed, wanted, plan, edited);
  if (isEntry) edited.appendLeft(endOfStartup(parsed), ';__fenceStarted();');
  edited.append(RUNTIME);
  const text = edited.toString();
  if (parseModule(text, sourceType(running.type)) === undefined) throw new Error('the rewritten text cannot be parsed');
  const untimed = [...wanted.keys()].filter((site) => !timed.includes(site));
  return { text, timed, untimed, edits: edited.generateMap({ hires: 'boundary' }).toString() };
}

const sourceType = (type: TextType): 'module' | 'script' => (type === 'module' ? 'module' : 'script');

function rewriteAll(
  { text, places }: RunningText,
  { candidates, tokens }: ParsedModule,
  wanted: ReadonlyMap<number, PlannedSite>,
  { sites }: Plan,
  edited: MagicString,
): readonly number[] {
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  const context = { text, edited, tokens, sites };
  return [...matchSites(wanted, candidates, places)]
    .sort((left, right) => (order.get(left.candidate) ?? 0) - (order.get(right.candidate) ?? 0))
    .filter((match) => rewrite(match, context))
    .map(({ site }) => site);
}

function sitesIn(files: readonly string[], plan: Plan): ReadonlyMap<number, PlannedSite> {
  const named = new Set(files);
  return new Map([...plan.sites.entries()].filter(([, site]) => named.has(site.file)));
}

/** Where an entry has run: at its end, or before the first statement that waits, for others may have their turn then. */
function endOfStartup({ body }: ParsedModule): number {
  const waiting = body.findIndex(awaits);
  const last = waiting === -1 ? body.at(-1) : body[waiting - 1];
  return last?.end ?? body[0]?.start ?? 0;
}

function awaits(node: AnyNode): boolean {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true;
  return !/Function/.test(node.type) && children(node).some(awaits);
}

/**
 * Declared at the end, hoisted to the top. Where a thread runs without the probe (one started with settings of its
 * own), calls go on as if nothing had been rewritten.
 */
const RUNTIME = `
function __fenceProbe() { return globalThis.__fence_probe__; }
function __fenceBound(f, o) { return typeof f === 'function' ? f.bind(o) : f; }
function __fenceCall(s, f, t) { const p = __fenceProbe(); return p ? p.call(s, f, t) : t === undefined ? f : __fenceBound(f, t); }
function __fenceMethod(s, o, k) { const p = __fenceProbe(); return p ? p.method(s, o, k) : __fenceBound(o[k], o); }
function __fenceVia(s, o, r) { const p = __fenceProbe(); return p ? p.via(s, o, r) : __fenceBound(r(o), o); }
function __fenceMaybe(s, o, k) { const p = __fenceProbe(); return p ? p.maybe(s, o, k) : o == null ? undefined : (...a) => o[k](...a); }
function __fenceConstruct(s, f) { const p = __fenceProbe(); return p ? p.construct(s, f) : f; }
function __fenceRead(s, o, k) { const p = __fenceProbe(); return p ? p.read(s, o, k) : o[k]; }
function __fenceValue(s, v) { const p = __fenceProbe(); return p ? p.value(s, v) : v; }
function __fenceStarted() { const p = __fenceProbe(); if (p) p.started(); }
`;
