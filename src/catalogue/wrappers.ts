import type { WrapperRow } from './rows.ts';

/** Each hands the source text of a function to another thread or process. */
export const WRAPPER_ROWS: readonly WrapperRow[] = [
  { module: 'workerpool', member: 'Pool.exec', offThread: [0] },
  { module: 'microjob', member: 'job', offThread: [0] },
  { module: 'node-worker-threads-pool', member: 'DynamicPool.exec', offThread: [0], property: 'task' },
  { module: 'node-worker-threads-pool', member: 'StaticPool', form: 'new', offThread: [0], property: 'task' },
  { module: 'isoworker', member: 'workerize', offThread: [0] },
  { module: 'greenlet', member: 'default', offThread: [0] },
];
