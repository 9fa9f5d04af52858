import workerpool from 'workerpool';
import { load } from './load.ts';

const pool = workerpool.pool();

setInterval(async () => {
  await pool.exec(load, ['a']); // expect: wrapped src/load.ts#load by workerpool#Pool.exec
  await pool.exec(() => load('b'), []); // expect: wrapped src/load.ts#load by workerpool#Pool.exec
  await pool.exec('named', [load('c')]); // expect: violation src/load.ts#load
}, 1000);
