// expect none
import { Effect } from './effect.ts';
import { flushSync, Table } from './table.ts';

setInterval(() => {
  flushSync();
  Effect.runSync(() => 1);
  new Table().readFileSync('a');
  new Table().existsSync('b');
}, 1000);
