import type { CallShape } from '../model/call-shape.ts';
import { type Category, OPT_IN } from '../model/cost.ts';
import { terminalOf } from '../model/ids.ts';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS, ALL_STUBS } from './all-rows.ts';
import { moduleName, namesToTry, packageOf } from './callee-name.ts';
import type { Catalogue, CatalogueOptions } from './catalogue.ts';
import { INERT_ROWS } from './inert.ts';
import { REALM_ROWS } from './realms.ts';
import type { BlockingRow, CallCondition, ImmediateRow } from './rows.ts';
import { WRAPPER_ROWS } from './wrappers.ts';

export const DEFAULT_OPTIONS: CatalogueOptions = { enable: [], disable: [], rows: [] };

/** The catalogue of one run. Rows of the document come first and are on unless their category is disabled. */
export const buildCatalogue = (options: CatalogueOptions): Catalogue => {
  const disabled = new Set(options.disable);
  const blocking = [...options.rows, ...ALL_BLOCKING_ROWS.filter((row) => isOn(row.category, options.enable))].filter(
    (row) => !disabled.has(row.category),
  );
  const rows = [...blocking, ...WRAPPER_ROWS, ...REALM_ROWS, ...ALL_IMMEDIATE_ROWS, ...INERT_ROWS];
  const modules = new Set(rows.map((row) => row.module));
  const findBlocking = index(blocking, modules);
  const findWrapper = index(WRAPPER_ROWS, modules);
  const findRealm = index(REALM_ROWS, modules);
  const findImmediate = index(ALL_IMMEDIATE_ROWS, modules);
  const findInert = index(INERT_ROWS, modules);

  return {
    blocking: (callee, form, shape) => findBlocking(callee, form).find((row) => holds(row.when, shape)),
    wrapper: (callee, form) => findWrapper(callee, form)[0],
    realm: (callee, form) => findRealm(callee, form)[0],
    immediate: (callee, form) => findImmediate(callee, form)[0],
    inert: (callee, firstLiteral) =>
      findInert(callee, 'call').find((row) => row.event === undefined || row.event === firstLiteral),
    immediateByName: byTerminal(ALL_IMMEDIATE_ROWS.filter((row) => row.byName === true)),
    names: new Set([...blocking, ...WRAPPER_ROWS, ...REALM_ROWS].map((row) => terminal(row.member))),
    distinctive: byTerminal(blocking.filter(isDistinctive)),
    packages: new Set([...modules].filter(isPackage).map(packageOf)),
    stubs: ALL_STUBS,
  };
};

const isOn = (category: Category, enabled: readonly Category[]): boolean =>
  !OPT_IN.has(category) || enabled.includes(category);

interface Row {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
}

/** Rows by module, member and form, in the order of the tables: of several that apply the first is meant. */
const index = <R extends Row>(rows: readonly R[], modules: ReadonlySet<string>) => {
  const byKey = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(moduleName(row.module, modules), row.member, row.form ?? 'call');
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return (callee: string, form: 'call' | 'new'): readonly R[] => {
    for (const name of namesToTry(callee, modules)) {
      const found = byKey.get(keyOf(name.module, name.member, form));
      if (found !== undefined) return found;
    }
    return [];
  };
};

const keyOf = (module: string, member: string, form: 'call' | 'new'): string => `${form} ${module}#${member}`;

/** Errs towards blocking only where the call is written out: a spread hides the count, an unknown value never matches. */
const holds = (condition: CallCondition | undefined, shape: CallShape): boolean => {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'no-callback':
      return shape.functions.length === 0 && !shape.spread;
    case 'fewer-than':
      return shape.count < condition.count && !shape.spread;
    case 'literal':
      return shape.literals[condition.position] === condition.value;
    case 'option':
      return shape.options[condition.position]?.[condition.option] === condition.value;
    case 'unless-option':
      return shape.options[condition.position]?.[condition.option] !== condition.value;
    case 'all':
      return condition.of.every((part) => holds(part, shape));
  }
};

const terminal = (member: string): string => terminalOf(`#${member}`);

/** Blocking functions with a name nothing else bears, though it does not end in `Sync`. */
const DISTINCTIVE_NAMES = new Set(['writeHeapSnapshot', 'getHeapSnapshot', 'minify_sync', 'extractAllTo']);
/** Names that end in `Sync` and belong to libraries that do not block. */
const AMBIGUOUS_NAMES = new Set(['flushSync']);

/** A conditional row says nothing about a receiver of unknown type, and a constructor is never such a receiver's. */
const isDistinctive = (row: BlockingRow): boolean => {
  const name = terminal(row.member);
  if (row.form === 'new' || row.when !== undefined || AMBIGUOUS_NAMES.has(name)) return false;
  return /[a-z0-9]Sync$/.test(name) || DISTINCTIVE_NAMES.has(name);
};

const byTerminal = <R extends BlockingRow | ImmediateRow>(rows: readonly R[]): ReadonlyMap<string, R> => {
  const found = new Map<string, R>();
  for (const row of rows) {
    const name = terminal(row.member);
    if (!found.has(name)) found.set(name, row);
  }
  return found;
};

const isPackage = (module: string): boolean => module !== 'lib' && !module.startsWith('node:');
