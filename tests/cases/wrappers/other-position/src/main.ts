import { load } from './load.ts';
import { Pool } from './pool.ts';

const pool = new Pool();

setInterval(async () => {
  await pool.run('name', load); // expect: wrapped src/load.ts#load by src/pool.ts#Pool.run
  await pool.run('name', () => load()); // expect: wrapped src/load.ts#load by src/pool.ts#Pool.run
  await pool.other('name', () => load()); // expect: violation src/load.ts#load
  await pool.run(String(load()), () => undefined); // expect: violation src/load.ts#load
}, 1000);
