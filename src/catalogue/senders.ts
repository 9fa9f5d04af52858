import type { SenderRow } from './rows.ts';
import { words } from './write-rows.ts';

/** Calls that copy what they are handed to another thread or process. */
export const SENDER_ROWS: readonly SenderRow[] = [
  { module: 'node:worker_threads', member: 'Worker', form: 'new' },
  ...words('Worker.postMessage MessagePort.postMessage').map((member) => ({ module: 'node:worker_threads', member })),
  ...words('fork spawn exec execFile ChildProcess.send').map((member) => ({ module: 'node:child_process', member })),
  { module: 'piscina', member: 'Piscina.run' },
  { module: 'tinypool', member: 'Tinypool.run' },
  { module: 'workerpool', member: 'Pool.exec' },
  ...words('FixedThreadPool FixedClusterPool DynamicThreadPool DynamicClusterPool').map((pool) => ({
    module: 'poolifier',
    member: `${pool}.execute`,
  })),
  ...words('StaticPool.exec DynamicPool.exec').map((member) => ({ module: 'node-worker-threads-pool', member })),
];
