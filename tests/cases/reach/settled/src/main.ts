import { readFileSync } from 'node:fs';
import { Server } from './server.ts';
import { afterwards, later } from './values.ts';

/** Nobody but who waits for a promise has what it is resolved with. */
// expect: startup src/server.ts#Server.start
new Server().start().then((server) => {
  setInterval(() => server.tick(), 1000); // expect: violation src/server.ts#Server.tick
});

setInterval(async () => {
  (await later('awaited'))(); // expect: violation src/values.ts#later.Promise.setTimeout.resolve
  later('chained').then((read) => read()); // expect: violation src/values.ts#later.Promise.setTimeout.resolve in setInterval.then
  afterwards(later('past others'))
    .catch(() => undefined)
    .finally(() => undefined)
    .then((read) => read?.()); // expect: violation src/values.ts#later.Promise.setTimeout.resolve in setInterval.then
  const [first] = await Promise.all([later('beside others')]);
  first?.(); // expect: violation src/values.ts#later.Promise.setTimeout.resolve
}, 1000);

const store = new Promise<{ load(): void }>((resolve) => {
  resolve({
    load() {
      readFileSync('store');
    },
  });
});
setInterval(async () => (await store).load(), 1000); // expect: violation src/main.ts#Promise.resolve.load

const loose = new Promise<any>((resolve) => resolve({ go: { far: () => readFileSync('loose') } })); // expect: violation node:fs#readFileSync
setInterval(async () => {
  const held = await loose;
  held.go.far(); // expect: gap opaque-call
}, 1000);
