import legacy, { Client, Pool, query, ready } from 'legacy-db';
import * as everything from 'old-tools';
import { other } from 'legacy-db/async';
import { named } from 'old-tools';

const client = new Client('boot'); // expect: startup legacy-db#Client
setInterval(() => {
  query('select'); // expect: violation legacy-db#query
  query('select', () => undefined);
  legacy('run'); // expect: violation legacy-db#default
  new Client('turn'); // expect: violation legacy-db#Client
  named(); // expect: violation old-tools#named
  everything.anything(); // expect: violation old-tools#anything
  new Pool();
  ready();
  other();
  client.close();
}, 1000);
