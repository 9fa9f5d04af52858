import { readFileSync } from 'node:fs';
import { Bus, delayed } from './bus.ts';

const bus = new Bus();
bus.subscribe(() => {
  readFileSync('subscribed');
});
bus.subscribe(() => undefined);
bus.setLast(() => {
  readFileSync('last');
});
delayed(() => {
  readFileSync('delayed'); // expect: violation node:fs#readFileSync in delayed
});
delayed(() => undefined);
setInterval(() => {
  bus.publish(); // expect: violation src/bus.ts#Bus.publish in setInterval
}, 1000);
