import { readFileSync } from 'node:fs';
import { query, sleep } from 'legacy-db';

setInterval(() => {
  query('select');
  sleep(10); // expect: violation legacy-db#sleep
  readFileSync('a'); // expect: violation node:fs#readFileSync
  JSON.parse('{}');
}, 1000);
