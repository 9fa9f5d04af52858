import { join } from 'node:path';
import type { AnalysisInput } from '../audit/audit.ts';
import type { BlockingRow } from '../catalogue/rows.ts';
import { memberOf, ownerOf, terminalOf } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceProject } from '../project/source-project.ts';
import { isPackageCallee } from './named-functions.ts';

/** What the document says of packages: which of their functions block, and whose types are needed to tell. */

type Stubs = ReadonlyMap<string, string>;

/** Callees of packages that the document declares become rows of the catalogue. */
export function packageRows(audit: AnalysisInput): readonly BlockingRow[] {
  return audit.blocking
    .filter((declared) => isPackageCallee(declared.callee))
    .map(({ callee }) => ({ module: ownerOf(callee), member: memberOf(callee), category: 'package', tier: 'kdf' }));
}

/** Packages whose own types are asked, where they are installed: a stub that is there lacks what the document names. */
export function packagesToType(audit: AnalysisInput, stubs: Stubs): ReadonlySet<string> {
  return new Set(namedBeyond(audit, stubs).map(({ callee }) => ownerOf(callee)));
}

/** Without the types of a package whose stub lacks the callee, nobody could be seen to call it. */
export function untypedCallees(audit: AnalysisInput, stubs: Stubs, project: SourceProject): readonly Problem[] {
  return namedBeyond(audit, stubs).flatMap(({ callee, place }): readonly Problem[] => {
    const owner = ownerOf(callee);
    if (!stubs.has(owner)) return [];
    const found = project.resolve(owner, join(project.root, 'package.json'));
    if (found.kind !== 'package' || found.types === undefined || project.stubOf(found.types) === undefined) return [];
    const message = `${callee} is known by the types of ${owner} alone, and ${owner} is not installed here`;
    const suggestion = `install ${owner}, or take the callee out of the document`;
    return [{ code: 'unknown-callee', message, ...(place === undefined ? {} : { place }), suggestion }];
  });
}

interface NamedCallee {
  readonly callee: string;
  /** Rows of the document's catalogue have none. */
  readonly place?: Place;
}

/** Callees of packages that the document names and no stub has. */
function namedBeyond({ blocking, catalogue }: AnalysisInput, stubs: Stubs): readonly NamedCallee[] {
  const rows = catalogue.rows.map(({ module, member }): NamedCallee => ({ callee: `${module}#${member}` }));
  const declared: readonly NamedCallee[] = blocking.filter(({ callee }) => isPackageCallee(callee));
  return [...declared, ...rows].filter(({ callee }) => {
    const words = (stubs.get(ownerOf(callee)) ?? '').split(/[^\w$]+/);
    return !words.includes(terminalOf(callee));
  });
}
