import { z } from 'zod';

/**
 * The shape of `ReportDocument` as a value: `audit-schema/report.schema.json` is generated from it, and a test holds
 * the two equal. Unknown fields are allowed, because a version of the schema may gain some.
 */

const count = z.int().nonnegative();
const line = z.int().positive();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const summary = z
  .object({
    daemons: count,
    modules: z.object({ reachable: count, worker: count, total: count }).readonly(),
    calls: z.object({ total: count, gaps: count }).readonly(),
    sites: z.object({ wrapped: count, 'safe-fast': count, violation: count }).readonly(),
    outside: z.object({ startup: count, unreached: count, worker: count }).readonly(),
    rows: z.object({ total: count, stale: count }).readonly(),
  })
  .readonly();

const step = z
  .object({
    function: z.string(),
    call: z.string(),
    file: z.string(),
    line,
    functionLine: line.exactOptional(),
  })
  .readonly();

const primitive = z.object({ call: z.string(), file: z.string(), line, column: line }).readonly();

const site = z
  .object({
    id: z.string().regex(/^S-/),
    file: z.string(),
    line,
    column: line,
    endLine: line,
    endColumn: line,
    in: z.string(),
    call: z.string(),
    text: z.string(),
    reaches: list(z.string()),
    class: z.enum(['wrapped', 'safe-fast', 'violation', 'startup', 'unreached']),
    confidence: z.enum(['resolved', 'name']),
    category: z.string(),
    tier: z.string(),
    daemons: list(z.string()),
    trail: list(step),
    primitives: list(primitive),
    loaded: list(z.string()),
    via: z.string().exactOptional(),
    row: count.nullable(),
  })
  .readonly();

const rule = z.enum([
  'bare-call',
  'unwrapped',
  'overdue',
  'no-evidence',
  'over-threshold',
  'evidence-old',
  'evidence-changed',
  'stale-row',
  'moved-row',
  'unreachable-row',
  'missing-wrapped',
  'duplicate-row',
  'unused-wrapper',
]);

const finding = z
  .object({
    rule,
    severity: z.enum(['error', 'warning']),
    site: z.string().nullable(),
    file: z.string(),
    line,
    column: line,
    message: z.string(),
    next: list(z.string()),
    origin: z.enum(['introduced', 'preexisting']).exactOptional(),
    since: z.string().exactOptional(),
  })
  .readonly();

const base = z
  .object({
    rev: z.string(),
    commit: z.string(),
    document: z.enum(['own', 'borrowed']),
    introduced: list(z.string()),
    preexisting: list(z.string()),
    fixed: list(finding),
    rows: z.object({ added: count, dropped: count }).readonly(),
  })
  .readonly();

const gap = z.object({ kind: z.string(), file: z.string(), line, why: z.string() }).readonly();

const error = z
  .object({
    code: z.string(),
    message: z.string(),
    file: z.string().nullable(),
    line: line.nullable(),
    column: line.nullable(),
    endLine: line.nullable(),
    endColumn: line.nullable(),
    suggestion: z.string().nullable(),
  })
  .readonly();

const functionRecord = z
  .object({
    file: z.string(),
    line,
    column: line,
    name: z.string(),
    phase: z.enum(['turn', 'startup', 'both', 'worker', 'unreached']),
  })
  .readonly();

export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.literal('fence'), version: z.string() }).readonly(),
    ok: z.boolean(),
    exitCode: z.literal([0, 1, 2, 3]),
    summary,
    sites: list(site),
    findings: list(finding),
    gaps: list(gap),
    errors: list(error),
    functions: list(functionRecord).exactOptional(),
    base: base.exactOptional(),
    timings: z.record(z.string(), z.number()).readonly().exactOptional(),
  })
  .readonly();

/** The JSON Schema file, as text that ends with a line break. */
export function renderReportJsonSchema(): string {
  const schema = z.toJSONSchema(reportSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => withoutNoise(jsonSchema),
  });
  const named = { title: 'fence check --json, schemaVersion 1', ...schema };
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** Leaves out what says nothing to a reader of the document; the generator wants its object changed in place. */
function withoutNoise(schema: z.core.JSONSchema.BaseSchema): void {
  delete schema.readOnly;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
