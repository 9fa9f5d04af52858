import { CATEGORIES, type Category, OPT_IN } from '../../model/cost.ts';
import type { AuditedDocument } from './facts.ts';

/** What a reviewer walks a code base by. The order is that of the page. */
export const SECTIONS = [
  'Subprocesses',
  'Locks and sleep',
  'File I/O',
  'Databases',
  'Compression',
  'Crypto',
  'HTTP',
  'Module loading',
  'Packages and declared functions',
  'Computation',
] as const;
export type Section = (typeof SECTIONS)[number];

const SECTION_OF = {
  subprocess: 'Subprocesses',
  'spawn-prologue': 'Subprocesses',
  lock: 'Locks and sleep',
  'sync-shim': 'Locks and sleep',
  fs: 'File I/O',
  'fs-metadata': 'File I/O',
  stdio: 'File I/O',
  database: 'Databases',
  compression: 'Compression',
  crypto: 'Crypto',
  'cheap-crypto': 'Crypto',
  http: 'HTTP',
  'module-load': 'Module loading',
  project: 'Packages and declared functions',
  package: 'Packages and declared functions',
  'build-tool': 'Computation',
  'cpu-by-size': 'Computation',
  heap: 'Computation',
  'process-info': 'Computation',
} as const satisfies Record<Category, Section>;

const BY_NAME: ReadonlyMap<string, Section> = new Map(Object.entries(SECTION_OF));

/** Declared functions have no category of the catalogue of their own. */
export function sectionOf(category: string): Section {
  return BY_NAME.get(category) ?? 'Packages and declared functions';
}

/** Categories whose calls do not count as blocking here: switched off, or not switched on. */
export function categoriesOff({ catalogue }: Pick<AuditedDocument, 'catalogue'>): readonly Category[] {
  return CATEGORIES.filter(
    (category) =>
      catalogue.disable.includes(category) || (OPT_IN.has(category) && !catalogue.enable.includes(category)),
  );
}

/** Whether any category of the section counts. */
export function isLookedFor(section: Section, off: readonly Category[]): boolean {
  return CATEGORIES.some((category) => SECTION_OF[category] === section && !off.includes(category));
}
