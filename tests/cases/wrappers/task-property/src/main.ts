import { DynamicPool, StaticPool } from 'node-worker-threads-pool';
import { load } from './load.ts';

const pool = new StaticPool({ size: 2, task: load }); // expect: wrapped src/load.ts#load by node-worker-threads-pool#StaticPool
const dynamic = new DynamicPool(2);

setInterval(async () => {
  await pool.exec('a');
  await dynamic.exec({ task: () => load('b'), param: 1 }); // expect: wrapped src/load.ts#load by node-worker-threads-pool#DynamicPool.exec
  await dynamic.exec({ task: load, param: load('c') }); // expect: wrapped src/load.ts#load; violation src/load.ts#load by node-worker-threads-pool#DynamicPool.exec
}, 1000);
