import { distance } from 'fastest-levenshtein';
import type { AnalysisInput } from '../audit/audit.ts';
import type { BlockingInfo, ClassFact, FunctionFact, ModuleFacts } from '../calls/facts.ts';
import { type CalleeId, calleeId, type FunctionId, memberOf, ownerOf } from '../model/ids.ts';
import { append } from '../model/lists.ts';
import type { Place } from '../model/place.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { SourceProject } from '../project/source-project.ts';
import type { DaemonRoots } from '../summary/summarise.ts';
import type { EntryFiles, Rooted } from './roots.ts';

/** Every function the document names, found in the program. */
export interface NamedFunctions {
  readonly daemons: readonly DaemonRoots[];
  readonly startup: readonly FunctionId[];
  readonly wrappers: ReadonlyMap<CalleeId, readonly number[]>;
  readonly declared: ReadonlyMap<CalleeId, BlockingInfo>;
  readonly funnels: ReadonlySet<CalleeId>;
}

/** Looks up what the document names. A name that nothing answers to would disarm the fence, so it is a problem. */
export function namedFunctions(
  audit: AnalysisInput,
  rooted: Rooted,
  modules: readonly ModuleFacts[],
  project: SourceProject,
): Checked<NamedFunctions> {
  const look = new Lookup(modules);
  const daemons = audit.daemons.map((daemon) => daemonRoots(daemon.name, rooted.entries, look, project));
  const startup = audit.startup.flatMap((located) => look.all(located.value, located.place, 'unknown-startup'));
  const declared = new Map<CalleeId, BlockingInfo>();
  for (const { callee, place } of audit.blocking) {
    if (isPackageCallee(callee)) continue;
    for (const fact of look.all(callee, place, 'unknown-callee')) {
      if (fact.async)
        look.refuse(
          'async-callee',
          `${callee} is async: its caller is not held by it`,
          place,
          'declare the synchronous function it calls',
        );
      declared.set(fact.callee, { category: 'project', tier: 'spawn', instead: undefined, always: true });
    }
  }
  const funnels = audit.funnels.flatMap(({ callee, place }) => look.all(callee, place, 'unknown-callee'));
  const wrappers = wrapperPositions(audit, look);
  if (look.problems.length > 0) return { ok: false, problems: look.problems };
  return {
    ok: true,
    value: {
      daemons,
      startup: startup.map((fact) => fact.id),
      wrappers,
      declared,
      funnels: new Set(funnels.map((fact) => fact.callee)),
    },
  };
}

function daemonRoots(name: string, entries: readonly EntryFiles[], look: Lookup, project: SourceProject): DaemonRoots {
  const own = entries.filter((entry) => entry.daemon === name);
  const modules = own.flatMap((entry) => entry.paths.map((path) => project.idOf(path)));
  const functions = own.flatMap((entry) => {
    const { member } = entry;
    if (member === undefined) return [];
    return entry.paths.flatMap((path) =>
      look.all(calleeId(project.idOf(path), member), entry.place, 'entry-unmatched'),
    );
  });
  const classes = functions.flatMap((fact) => look.classOf(fact.id));
  return { name, modules, functions: functions.map((fact) => fact.id), classes };
}

function wrapperPositions(audit: AnalysisInput, look: Lookup): ReadonlyMap<CalleeId, readonly number[]> {
  const found = new Map<CalleeId, readonly number[]>();
  for (const { callee, offThread, place } of audit.wrappers) {
    if (isPackageCallee(callee)) continue;
    for (const fact of look.all(callee, place, 'unknown-wrapper')) {
      const missing = offThread.find((position) => position >= fact.params.length && fact.rest < 0);
      if (missing !== undefined) {
        look.refuse(
          'unknown-wrapper',
          `${callee} has no parameter at position ${missing}`,
          place,
          'positions count from 0',
        );
      }
      found.set(fact.callee, offThread);
    }
  }
  return found;
}

/** Functions by callee id, through exports under other names too; collects what is not found. */
class Lookup {
  readonly problems: Problem[] = [];
  readonly #byCallee = new Map<string, FunctionFact[]>();
  readonly #byId = new Map<FunctionId, FunctionFact>();
  readonly #modules: ReadonlyMap<string, ModuleFacts>;
  readonly #classes: readonly ClassFact[];

  constructor(modules: readonly ModuleFacts[]) {
    this.#classes = modules.flatMap((module) => module.classes);
    this.#modules = new Map(modules.map((module) => [module.module, module]));
    for (const fact of modules.flatMap((module) => module.functions)) {
      this.#byId.set(fact.id, fact);
      append(this.#byCallee, fact.callee, fact);
    }
  }

  all(callee: string, place: Place, code: Problem['code']): readonly FunctionFact[] {
    const found = this.#byCallee.get(callee) ?? this.#exported(callee);
    if (found.length === 0)
      this.refuse(code, `no function ${callee} in what the daemon loads`, place, this.#suggest(callee));
    return found;
  }

  /** The class a constructor belongs to. */
  classOf(construct: FunctionId): readonly FunctionId[] {
    return this.#classes.filter((fact) => fact.construct === construct).map((fact) => fact.id);
  }

  refuse(code: Problem['code'], message: string, place: Place, suggestion: string): void {
    this.problems.push({ code, message, place, suggestion });
  }

  /** `src/x.ts#default`, `src/index.ts#start` re-exported from elsewhere, `#Class` for its constructor. */
  #exported(callee: string): readonly FunctionFact[] {
    const module = this.#modules.get(ownerOf(callee));
    const [head = '', ...rest] = memberOf(callee).split('.');
    return (module?.exports.get(head) ?? []).flatMap((value) => {
      if (value.kind === 'function' && rest.length === 0) return this.#byId.get(value.id) ?? [];
      if (value.kind !== 'class') return [];
      const owner = this.#classes.find((fact) => fact.id === value.id);
      if (owner === undefined) return [];
      if (rest.length === 0) return this.#byId.get(owner.construct) ?? [];
      return this.#byCallee.get(calleeId(owner.module, [owner.name, ...rest].join('.'))) ?? [];
    });
  }

  #suggest(callee: string): string {
    const near = [...this.#byCallee.keys()]
      .map((known) => ({ known, off: distance(known, callee) }))
      .filter(({ known, off }) => off <= Math.max(3, callee.length / 4) && !known.includes('<module>'))
      .sort((a, b) => a.off - b.off || (a.known < b.known ? -1 : 1))[0];
    return near === undefined
      ? 'the path is relative to the audit document, the name as it is declared'
      : `did you mean ${near.known}?`;
  }
}

/** `src/x.ts#f` is the project's; `pkg#f`, `node:fs#f` and `@scope/pkg#f` are not. */
export function isPackageCallee(callee: string): boolean {
  return !/\.[cm]?[jt]sx?$/.test(ownerOf(callee));
}
