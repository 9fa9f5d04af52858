import type { BlockingRow } from '../catalogue/rows.ts';
import type { Place } from '../model/place.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Audit, Located } from './audit.ts';
import { normalisedCallee, normalisedPath } from './normalise.ts';
import { auditSchema, type RawAudit } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { type Path, type ReadYaml, readYaml, type YamlTree } from './yaml-tree.ts';

/**
 * Reads the audit document. All problems at once, in the order of the text; `file` is the path they are shown with.
 * Never throws, whatever the text.
 */
export function parseAudit(text: string, file: string): Checked<Audit> {
  return auditIn(readYaml(text, file), file);
}

/** The same, of a text that has been read as YAML already. */
export function auditIn({ tree, problems: unread }: ReadYaml, file: string): Checked<Audit> {
  if (tree === undefined) return refused(unread);
  const root = rootProblem(tree);
  if (root !== undefined) return refused([...unread, root]);
  const parsed = auditSchema.safeParse(tree.value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const problems = schemaProblems(issues.slice(0, MAX_PROBLEMS), tree);
    return refused([...unread, ...problems.filter((problem) => !coveredBy(problem, unread))], issues.length);
  }
  const repeated = repeatedDaemons(parsed.data, tree);
  if (unread.length + repeated.length > 0) return refused([...unread, ...repeated]);
  return { ok: true, value: auditOf(parsed.data, file, tree) };
}

/** Enough to mend a document by; a file of another kind would have thousands. */
const MAX_PROBLEMS = 200;

/** `found` counts the problems that were worked out and those that were not. */
function refused(problems: readonly Problem[], found = 0): Checked<Audit> {
  const ordered = [...problems].sort(byPlace);
  const [first] = ordered;
  if (first === undefined || Math.max(found, ordered.length) <= MAX_PROBLEMS) return { ok: false, problems: ordered };
  const rest: Problem = { code: first.code, message: `only the first ${MAX_PROBLEMS} problems are listed` };
  return { ok: false, problems: [...ordered.slice(0, MAX_PROBLEMS), rest] };
}

function byPlace(left: Problem, right: Problem): number {
  return (
    (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
    (left.place?.column ?? 0) - (right.place?.column ?? 0) ||
    (left.message < right.message ? -1 : Number(left.message > right.message))
  );
}

/** What the YAML itself could not give (an alias) is not also reported as a value of the wrong type. */
function coveredBy(problem: Problem, unread: readonly Problem[]): boolean {
  const { place } = problem;
  return unread
    .slice(0, MAX_PROBLEMS)
    .some((other) => other.place?.line === place?.line && other.place?.column === place?.column);
}

function rootProblem(tree: YamlTree): Problem | undefined {
  const { value } = tree;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  const empty = value === null || value === undefined;
  return {
    code: 'audit-schema',
    message: empty ? 'the document is empty' : 'the document must be a mapping of keys',
    place: tree.placeAt([]),
    suggestion: 'begin with "version: 1" and "daemons:"; fence init writes such a document',
  };
}

function repeatedDaemons(raw: RawAudit, tree: YamlTree): readonly Problem[] {
  const names = raw.daemons.map((daemon) => daemon.name);
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    const place = tree.placeAt(['daemons', index, 'name']);
    return [{ code: 'audit-schema', message: `a daemon named "${name}" stands above`, place }];
  });
}

function auditOf(raw: RawAudit, file: string, tree: YamlTree): Audit {
  const at = (...path: Path): Place => tree.placeAt(path);
  const located = (value: string, ...path: Path): Located<string> => ({
    value: normalisedPath(value),
    place: at(...path),
  });
  return {
    file,
    thresholdMs: raw['threshold-ms'],
    ...(raw['max-age-days'] === undefined ? {} : { maxAgeDays: raw['max-age-days'] }),
    ...(raw.project === undefined ? {} : { project: located(raw.project, 'project') }),
    reach: raw.reach,
    daemons: raw.daemons.map((daemon, index) => ({
      name: daemon.name,
      entry: daemon.entry.map((entry, position) => located(entry, 'daemons', index, 'entry', position)),
      place: at('daemons', index),
    })),
    startup: raw.startup.map((name, index) => located(name, 'startup', index)),
    loads: raw.loads.map(({ from, modules }, index) => ({
      from: located(from, 'loads', index, 'from'),
      modules: modules.map((module, position) => located(module, 'loads', index, 'modules', position)),
    })),
    workers: raw.workers.map((path, index) => located(path, 'workers', index)),
    ...declarationsOf(raw, at),
  };
}

type Declarations = Pick<Audit, 'wrappers' | 'blocking' | 'funnels' | 'catalogue' | 'rows'>;

function declarationsOf(raw: RawAudit, at: (...path: Path) => Place): Declarations {
  return {
    wrappers: raw.wrappers.map((wrapper, index) => ({
      callee: normalisedCallee(wrapper.callee),
      offThread: wrapper['off-thread'],
      place: at('wrappers', index),
    })),
    blocking: raw.blocking.map((row, index) => ({
      ...row,
      callee: normalisedCallee(row.callee),
      place: at('blocking', index),
    })),
    funnels: raw.funnels.map((row, index) => ({
      ...row,
      callee: normalisedCallee(row.callee),
      place: at('funnels', index),
    })),
    catalogue: { ...raw.catalogue, rows: raw.catalogue.rows satisfies readonly BlockingRow[] },
    rows: raw.sites.map((row, index) => rowOf(row, at('sites', index))),
  };
}

function rowOf(row: RawAudit['sites'][number], place: Place): Audit['rows'][number] {
  const { reaches, ...rest } = row;
  return {
    ...rest,
    file: normalisedPath(row.file),
    call: normalisedCallee(row.call),
    ...(reaches === undefined ? {} : { reaches: reaches.map(normalisedCallee) }),
    place,
  };
}
