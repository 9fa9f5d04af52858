import { readFileSync } from 'node:fs';
import { later, named, optional, outer, rest } from './layers.ts';

setInterval(() => {
  outer(() => readFileSync('outer')); // expect: violation node:fs#readFileSync in setInterval
  outer(() => 'quiet');
  later(() => readFileSync('later'));
  optional(() => readFileSync('optional')); // expect: violation node:fs#readFileSync in setInterval
  optional();
  named({ action: () => readFileSync('named') }); // expect: violation src/layers.ts#named in setInterval
  // expect: violation src/layers.ts#rest in setInterval
  rest(
    () => readFileSync('rest'),
    () => 'quiet',
  );
}, 1000);
outer(() => readFileSync('outer')); // expect: startup node:fs#readFileSync in <module>
later(() => readFileSync('later'));
