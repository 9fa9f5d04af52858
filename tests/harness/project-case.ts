import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Audit } from '../../src/audit/audit.ts';
import { parseAudit } from '../../src/audit/parse.ts';
import { DISK } from '../../src/bin/disk.ts';
import { classify } from '../../src/classify/classify.ts';
import { conclude, type ProgramRead, readProgram } from '../../src/cli/analyse.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { CaseFile } from './case-file.ts';
import { checkCase, type JudgeCase, type Order } from './check-case.ts';
import { deepFreeze } from './deep-freeze.ts';
import { AUDIT_FILE, type Outcome } from './outcome.ts';

const NODE_STUB = fileURLToPath(new URL('./node-stub/index.d.ts', import.meta.url));
/** Empty file in a case that wants all of Node's own types: slower by half a second. */
const REAL_TYPES = 'real-types';
/** Day on which cases are judged that do not say `# today: 2026-12-01`. */
const TODAY = '2026-06-01';

/** Checks the case in a folder. */
export function checkProjectCase(folder: string): readonly string[] {
  return checkCase(filesOf(folder), judgeProject(folder));
}

/** Files of a case that may carry expectations, sorted. Installed packages speak for nobody. */
function filesOf(folder: string): readonly CaseFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.([cm]?[jt]sx?|ya?ml)$|tsconfig[^/]*\.json$/.test(path) && !/(^|\/)node_modules\//.test(path))
    .sort();
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The stages of the program, as `fence check` runs them, on documents and facts that cannot be written to. */
function judgeProject(folder: string): JudgeCase {
  const text = readFileSync(join(folder, AUDIT_FILE), 'utf8');
  const parsed = parseAudit(text, AUDIT_FILE);
  if (!parsed.ok) return () => refused(parsed.problems);
  const audit = deepFreeze(parsed.value);
  const nodeTypes = existsSync(join(folder, REAL_TYPES)) ? {} : { nodeTypes: NODE_STUB };
  const read = readProgram({ root: folder, audit, disk: DISK, onStage, ...nodeTypes });
  if (!read.ok) return () => refused(read.problems);
  const today = /^# today: (\S+)$/m.exec(text)?.[1] ?? TODAY;
  return (order) => judgeFacts(audit, { ...read.value, modules: inOrder(read.value.modules, order) }, today);
}

function judgeFacts(audit: Audit, read: ProgramRead, today: string): Outcome {
  const concluded = conclude({ audit, onStage }, read);
  if (!concluded.ok) return refused(concluded.problems);
  const analysis = deepFreeze(concluded.value);
  return { kind: 'judged', analysis, judgement: classify({ audit, analysis, today }) };
}

const onStage = (): void => undefined;
const refused = (problems: readonly Problem[]): Outcome => ({ kind: 'refused', problems });

function inOrder<T>(items: readonly T[], order: Order): readonly T[] {
  return deepFreeze(order === 'backwards' ? items.toReversed() : [...items]);
}
