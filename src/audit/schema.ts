import { z } from 'zod';
import { CATEGORIES, COST_TIERS } from '../model/cost.ts';
import { DEFAULT_THRESHOLD_MS } from './defaults.ts';

/**
 * The audit document as people write it: this one definition validates it, types it, and is the JSON Schema that gives
 * editors their help (`json-schema.ts`).
 */

const text = (description: string) => z.string().min(1).describe(description);
const list = <T extends z.ZodType>(item: T, description: string) => z.array(item).describe(description).default([]);
const atLeastOne = <T extends z.ZodType>(item: T, description: string) => z.array(item).min(1).describe(description);
const milliseconds = (description: string) => z.number().min(0).describe(description);
const isoDate = (description: string) => z.iso.date().describe(description);
const literal = (description: string) => z.union([z.string(), z.number(), z.boolean()]).describe(description);
const position = (description: string) => z.int().min(0).describe(description);
const callee = (description: string) =>
  z
    .string()
    .regex(/^[^#]+#.+$/)
    .describe(description);

/** Of a row, and of a measurement that waits for one. */
export const evidence = z
  .strictObject({
    'worst-ms': milliseconds('Longest time the call held the thread, in milliseconds of wall time.'),
    'p99-ms': milliseconds('99th percentile, in milliseconds.').exactOptional(),
    'p50-ms': milliseconds('Median, in milliseconds.').exactOptional(),
    'cpu-ms': milliseconds('Processor time of the longest call, in milliseconds.').exactOptional(),
    samples: z.int().min(0).describe('How many calls were measured.'),
    date: isoDate('Day of the measurement: 2026-11-20.'),
    how: text('How it was measured: the command, or the place and the data.'),
    runtime: text('Where it was measured: node 20.20.2 linux-x64.').exactOptional(),
    commit: text('Commit that was measured.').exactOptional(),
  })
  .describe('A measurement that backs the row.');

const daemon = z.strictObject({
  name: text('Name of the daemon, as findings speak of it.'),
  entry: atLeastOne(
    text('A path or glob, with #function when a launcher calls it.'),
    'Modules the process starts with, or functions of them that a launcher calls (src/daemon.ts#main). Globs are allowed.',
  ),
});

const wrapper = z.strictObject({
  callee: callee('The wrapper: src/concurrency.ts#toThread.'),
  'off-thread': atLeastOne(
    position('Position of an argument, counted from 0.'),
    'Positions of the arguments that run off the main thread, counted from 0.',
  ),
});

const blocking = z.strictObject({
  callee: callee('A synchronous function of the project or of a package: src/retrieve.ts#buildRuntimeGraph.'),
  why: text('What makes it heavy.'),
  evidence: evidence.exactOptional(),
});

const funnel = z.strictObject({
  callee: callee('A helper that was measured as a whole; its callers are not blamed for it.'),
  why: text('Why it is fast enough for its callers.'),
  evidence,
});

const condition = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('no-callback').describe('No argument is a function.') }),
    z.strictObject({
      kind: z.literal('fewer-than').describe('Fewer arguments than this are written.'),
      count: position('Number of arguments.'),
    }),
    z.strictObject({
      kind: z.literal('literal').describe('An argument has this literal value.'),
      position: position('Position of the argument, counted from 0.'),
      value: literal('The value.'),
    }),
    z.strictObject({
      kind: z.literal('option').describe('An option of an object argument has this literal value.'),
      position: position('Position of the argument, counted from 0.'),
      option: text('Name of the option.'),
      value: literal('The value.'),
    }),
  ])
  .describe('The call blocks only in this form; absent means always.');

const catalogueRow = z.strictObject({
  module: text('Import specifier: node:fs, better-sqlite3, csv-parse/sync.'),
  member: text('Exported name, Class.method, default, or * for every export.'),
  form: z.enum(['call', 'new']).describe('new when construction blocks.').exactOptional(),
  category: z.enum(CATEGORIES).describe('Kind of resource it uses.'),
  tier: z.enum(COST_TIERS).describe('How costly it tends to be; findings are listed costliest first.'),
  when: condition.exactOptional(),
  instead: text('Its twin that does not block, for the advice: fs.promises.readFile.').exactOptional(),
  source: text('Where this is known from.').exactOptional(),
  since: text('First Node version that has it: 22.0.0.').exactOptional(),
});

const catalogue = z
  .strictObject({
    enable: list(z.enum(CATEGORIES), 'Opt-in categories to switch on.'),
    disable: list(z.enum(CATEGORIES), 'Categories to switch off.'),
    rows: list(catalogueRow, 'Blocking calls of packages that the built-in catalogue lacks.'),
  })
  .describe('Which catalogued calls count as blocking.')
  .prefault({});

const loads = z.strictObject({
  from: text('Module whose import is computed: src/server.ts.'),
  modules: atLeastOne(text('A path or glob.'), 'Modules it loads; globs are allowed.'),
});

const site = z
  .strictObject({
    file: text('Module the call is in: src/state.ts.'),
    in: text('Function the call is in: Class.method, outer.inner, or <module>.'),
    call: callee('What is called: node:fs#writeFileSync, src/store.ts#Store.compact.'),
    text: text('The call as written, white space folded; tells twins apart.').exactOptional(),
    reaches: z
      .array(callee('A blocking call at the end of the way down.'))
      .describe('Blocking calls behind it when it was measured.')
      .exactOptional(),
    class: z
      .enum(['wrapped', 'safe-fast', 'violation'])
      .describe(
        'wrapped: must run off the loop. safe-fast: measured and allowed. violation: known, tolerated until a date.',
      ),
    why: text('Why it may be so.').exactOptional(),
    evidence: evidence.exactOptional(),
    until: isoDate('Last day on which a violation is tolerated: 2027-01-31.').exactOptional(),
    issue: text('Where the work on it is tracked.').exactOptional(),
  })
  .refine((row) => row.class !== 'violation' || row.until !== undefined, {
    path: ['until'],
    error: 'a row of class violation needs a date',
    params: { suggestion: 'add until: and the last day on which it is tolerated, as in until: 2027-01-31' },
    when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
  });

export const auditSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format.'),
    'threshold-ms': milliseconds('A blocking call that takes this long or longer may not be safe-fast.').default(
      DEFAULT_THRESHOLD_MS,
    ),
    'max-age-days': milliseconds('Evidence older than this many days must be measured again.').exactOptional(),
    project: text('The tsconfig of the project, relative to this document.').exactOptional(),
    reach: z
      .enum(['function', 'module'])
      .describe('function: only functions the daemon can reach count. module: every async function of a loaded module.')
      .default('function'),
    daemons: atLeastOne(daemon, 'The long-lived processes to guard.'),
    startup: list(
      text('A function: src/plugins.ts#loadAll.'),
      'Functions that run only while the daemon starts; blocking in them is accepted.',
    ),
    wrappers: list(wrapper, 'Functions of the project that run an argument off the main thread.'),
    blocking: list(blocking, 'Functions that are synchronous and heavy.'),
    catalogue,
    funnels: list(funnel, 'Helpers measured as a whole.'),
    loads: list(loads, 'What computed imports load.'),
    workers: list(text('A path.'), 'Modules that run in workers whose file is named at run time.'),
    sites: list(site, 'Calls that are wrapped, measured as fast enough, or tolerated for a time; one row each.'),
  })
  .describe('The audit document of loop-fence.');

/** The document as validated, before places are attached. */
export type RawAudit = z.infer<typeof auditSchema>;
export type RawSite = RawAudit['sites'][number];
export type RawCatalogueRow = RawAudit['catalogue']['rows'][number];
