import type { RealmRow } from './rows.ts';
import { words } from './write-rows.ts';

const worker = { form: 'new', realm: 'worker' } as const;
const filename = { position: 0, property: 'filename' } as const;
const classes = (module: string, names: string, position: number): readonly RealmRow[] =>
  words(names).map((member) => ({ module, member, position, ...worker }));

/** Calls that name the file another thread or process runs. */
export const REALM_ROWS: readonly RealmRow[] = [
  { module: 'node:worker_threads', member: 'Worker', position: 0, ...worker },
  { module: 'node:child_process', member: 'fork', position: 0, realm: 'worker' },
  ...words('setupPrimary setupMaster Cluster.setupPrimary Cluster.setupMaster').map(
    (member): RealmRow => ({ module: 'node:cluster', member, position: 0, property: 'exec', realm: 'main' }),
  ),
  ...words('Piscina default').map((member): RealmRow => ({ module: 'piscina', member, ...filename, ...worker })),
  { module: 'piscina', member: 'Piscina.run', position: 1, property: 'filename', realm: 'worker' },
  ...words('Tinypool default').map((member): RealmRow => ({ module: 'tinypool', member, ...filename, ...worker })),
  { module: 'tinypool', member: 'Tinypool.run', position: 1, property: 'filename', realm: 'worker' },
  { module: 'workerpool', member: 'pool', position: 0, realm: 'worker' },
  ...classes('threads', 'Worker', 0),
  ...classes('jest-worker', 'Worker', 0),
  ...classes('poolifier', 'FixedThreadPool FixedClusterPool', 1),
  ...classes('poolifier', 'DynamicThreadPool DynamicClusterPool', 2),
  ...classes('node-worker-threads-pool', 'StaticPool', 0).map((row): RealmRow => ({ ...row, property: 'task' })),
  { module: 'synckit', member: 'createSyncFn', position: 0, realm: 'worker' },
];
