import type { ImmediateRow } from './rows.ts';
import { immediateRows, membersOf } from './write-rows.ts';

/** lodash takes the collection first and the function after it; what returns a function (`flow`, `debounce`) is absent. */
const collections = `map filter reject forEach each forEachRight eachRight reduce reduceRight find findLast findIndex
  findLastIndex some every flatMap flatMapDeep flatMapDepth groupBy keyBy countBy partition sortBy orderBy minBy maxBy
  sumBy meanBy uniqBy uniqWith mapValues mapKeys pickBy omitBy forIn forInRight forOwn forOwnRight findKey findLastKey
  dropWhile dropRightWhile takeWhile takeRightWhile remove times transform tap thru cloneWith cloneDeepWith invertBy
  sortedUniqBy`;
const pairs = `differenceBy differenceWith intersectionBy intersectionWith unionBy unionWith xorBy xorWith mergeWith
  assignWith zipWith isEqualWith sortedIndexBy update`;

const lodash = (module: string): readonly ImmediateRow[] => [
  ...immediateRows(module, collections, [1]),
  ...immediateRows(module, pairs, [2]),
  ...immediateRows(module, 'attempt', [0]),
];

/** Function first and curried: called at once only when the data is there too, else a function is returned. */
const withData = { when: { kind: 'at-least', count: 2 } } as const;
const curried = `map filter reject forEach find findIndex findLast findLastIndex all any groupBy countBy partition
  sortBy dropWhile takeWhile`;

const ramda = `${curried} reduce reduceRight chain none sort indexBy uniqBy uniqWith mapObjIndexed
  forEachObjIndexed pickBy times tap dropLastWhile takeLastWhile until zipWith scan`;

const remeda = `map filter forEach forEachObj reduce find findIndex findLast findLastIndex flatMap groupBy countBy
  indexBy partition sortBy sort mapValues mapKeys mapToObj pickBy omitBy dropWhile dropLastWhile takeWhile
  takeLastWhile uniqueBy sumBy meanBy tap times`;

const esToolkit = `keyBy groupBy countBy partition flatMap forEachRight orderBy sortBy minBy maxBy sumBy meanBy uniqBy
  uniqWith mapValues mapKeys pickBy omitBy findKey dropWhile dropRightWhile takeWhile takeRightWhile remove`;
const esToolkitPairs = `differenceBy differenceWith intersectionBy intersectionWith unionBy unionWith xorBy xorWith
  mergeWith isEqualWith`;

export const PACKAGE_IMMEDIATE_ROWS: readonly ImmediateRow[] = [
  ...lodash('lodash'),
  ...lodash('lodash-es'),
  ...immediateRows('lodash/fp', curried, [0], withData),
  ...immediateRows('ramda', ramda, [0], withData),
  ...immediateRows('remeda', remeda, [1], withData),
  ...immediateRows('es-toolkit', esToolkit, [1]),
  ...immediateRows('es-toolkit', esToolkitPairs, [2]),
  ...immediateRows('es-toolkit', 'attempt', [0]),
  ...immediateRows('immer', 'produce produceWithPatches', [1]),
  ...immediateRows('neverthrow', membersOf('Ok Err', 'map mapErr andThen andThrough andTee orTee orElse'), [0]),
  ...immediateRows('neverthrow', 'Ok.match Err.match', [0, 1]),
  ...immediateRows('neverthrow', 'safeTry', [0]),
  ...immediateRows('drizzle-orm/better-sqlite3', 'BetterSQLite3Database.transaction', [0]),
  ...immediateRows('lmdb', 'Database.transactionSync', [0]),
  ...immediateRows('typescript', 'findConfigFile readConfigFile', [1]),
];
