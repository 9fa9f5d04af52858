import Piscina from 'piscina';
import { Piscina as Pool } from 'piscina';
import { load } from './load.ts';

const pool = new Piscina({ filename: new URL('./task.ts', import.meta.url).href });
const other = new Pool();

setInterval(async () => {
  await pool.run({ id: 1 });
  await other.run({ id: 2 }, { filename: new URL('./named.ts', import.meta.url).href, name: 'work' });
  await pool.run(load()); // expect: violation src/load.ts#load
}, 1000);
