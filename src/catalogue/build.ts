import { type Category, OPT_IN } from '../model/cost.ts';
import { calleeId } from '../model/ids.ts';
import { ALL_BLOCKING_ROWS, ALL_IMMEDIATE_ROWS } from './all-rows.ts';
import { ANSWER_ROWS } from './answers.ts';
import { packageOf } from './callee-name.ts';
import { CARRY_ROWS } from './carriers.ts';
import type { Catalogue, CatalogueOptions } from './catalogue.ts';
import { holds, typesAsked } from './condition.ts';
import { INERT_ROWS } from './inert.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { byTerminal, lookUp, type Named, terminalOfRow } from './look-up.ts';
import { methodsByOwner } from './methods.ts';
import { OBJECT_ROWS, PRODUCT_ROWS } from './products.ts';
import { REALM_ROWS } from './realms.ts';
import type { BlockingRow } from './rows.ts';
import { SENDER_ROWS } from './senders.ts';
import { STUBS } from './stubs.ts';
import { WRAPPER_ROWS } from './wrappers.ts';

export const DEFAULT_OPTIONS: CatalogueOptions = { enable: [], disable: [], rows: [] };

/** The catalogue of one run. */
export const buildCatalogue = (options: CatalogueOptions): Catalogue => {
  const blocking = blockingRowsOf(options);
  const outside = [...WRAPPER_ROWS, ...REALM_ROWS, ...PRODUCT_ROWS];
  const rows = [...blocking, ...outside, ...CALLBACK_ROWS];
  return {
    ...lookUps(blocking),
    immediateByName: byTerminal(ALL_IMMEDIATE_ROWS.filter((row) => row.byName === true)),
    names: new Set([...blocking, ...outside, ...OBJECT_ROWS].map(terminalOfRow)),
    realmNames: new Set(REALM_ROWS.map(terminalOfRow)),
    senderNames: new Set(SENDER_ROWS.map(terminalOfRow)),
    callbackNames: new Set(CALLBACK_ROWS.map(terminalOfRow)),
    lifecycle: LIFECYCLE,
    distinctive: byTerminal(blocking.filter(isDistinctive)),
    blocksNothing: blocking.length === 0,
    packages: new Set(rows.filter(isOfPackage).map((row) => packageOf(row.module))),
    stubs: STUBS,
  };
};

/** Rows about functions handed over. */
const CALLBACK_ROWS = [...ALL_IMMEDIATE_ROWS, ...INERT_ROWS, ...ANSWER_ROWS, ...CARRY_ROWS];

/** What is made of a function and runs it when called, its other ways of being called included. */
const FORWARDING: readonly string[] = PRODUCT_ROWS.filter((row) =>
  ANSWER_ROWS.some(({ module, member }) => module === row.module && member === row.member),
).map((row) => calleeId(row.module, row.product));

type LookUps = Pick<
  Catalogue,
  | 'blocking'
  | 'typesAsked'
  | 'wrapper'
  | 'realm'
  | 'sends'
  | 'immediate'
  | 'inert'
  | 'product'
  | 'methodsOf'
  | 'answers'
  | 'carries'
  | 'forwards'
>;

const lookUps = (blocking: readonly BlockingRow[]): LookUps => {
  const modules = modulesOf(blocking);
  const findBlocking = lookUp(blocking, modules);
  const findWrapper = lookUp(WRAPPER_ROWS, modules);
  const findRealm = lookUp(REALM_ROWS, modules);
  const findSender = lookUp(SENDER_ROWS, modules);
  const findImmediate = lookUp(ALL_IMMEDIATE_ROWS, modules);
  const findInert = lookUp(INERT_ROWS, modules);
  const findProduct = lookUp(PRODUCT_ROWS, modules);
  const findAnswer = lookUp(ANSWER_ROWS, modules);
  const findCarry = lookUp(CARRY_ROWS, modules);
  return {
    blocking: (callee, form, shape) => findBlocking(callee, form).find((row) => holds(row.when, shape)),
    typesAsked: (callee, form) => findBlocking(callee, form).flatMap((row) => typesAsked(row.when)),
    wrapper: (callee, form) => findWrapper(callee, form)[0],
    realm: (callee, form) => findRealm(callee, form)[0],
    sends: (callee, form) => findSender(callee, form).length > 0,
    immediate: (callee, form, shape) => findImmediate(callee, form).find((row) => holds(row.when, shape)),
    inert: (callee, firstLiteral) =>
      findInert(callee, 'call').find((row) => row.event === undefined || row.event === firstLiteral),
    product: (callee, form) => findProduct(callee, form).map((row) => calleeId(row.module, row.product))[0],
    methodsOf: methodsByOwner(blocking, modules),
    answers: (callee) => findAnswer(callee, 'call')[0]?.position,
    carries: (callee, form) => findCarry(callee, form)[0]?.positions ?? [],
    forwards: (callee) => FORWARDING.some((made) => callee === made || callee.startsWith(`${made}.`)),
  };
};

/** Rows of the document come first and need no `enable`; `disable` is the last word on every row. */
export const blockingRowsOf = (options: CatalogueOptions): readonly BlockingRow[] => {
  const enabled = new Set(options.enable);
  const disabled = new Set(options.disable);
  const own = ALL_BLOCKING_ROWS.filter((row) => !OPT_IN.has(row.category) || enabled.has(row.category));
  return [...options.rows, ...own].filter((row) => !disabled.has(row.category));
};

/** Every module that has rows, switched on or not: a subpath with rows of its own never stands for its package. */
const modulesOf = (blocking: readonly BlockingRow[]): ReadonlySet<string> => {
  const outside = [...WRAPPER_ROWS, ...REALM_ROWS, ...PRODUCT_ROWS];
  const rows = [...blocking, ...ALL_BLOCKING_ROWS, ...outside, ...CALLBACK_ROWS];
  return new Set(rows.map((row) => row.module));
};

/** Blocking functions with a name nothing else bears, though it does not end in `Sync`. */
const DISTINCTIVE_NAMES = new Set(['writeHeapSnapshot', 'minify_sync', 'extractAllTo']);
/** Names that end in `Sync` and also belong to libraries that do not block. */
const AMBIGUOUS_NAMES = new Set(['flushSync']);

/** A conditional row says nothing about a receiver of unknown type, and a constructor is never such a receiver's. */
const isDistinctive = (row: BlockingRow): boolean => {
  const name = terminalOfRow(row);
  if (row.form === 'new' || row.when !== undefined || AMBIGUOUS_NAMES.has(name)) return false;
  return /[a-z0-9]Sync$/.test(name) || DISTINCTIVE_NAMES.has(name);
};

/** Rows of category `project` name modules of the project itself. */
const isOfPackage = (row: Named & { readonly category?: Category }): boolean =>
  row.module !== 'lib' && !row.module.startsWith('node:') && row.category !== 'project';
