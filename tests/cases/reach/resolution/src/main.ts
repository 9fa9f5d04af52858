import { a } from './a.js';
import { b } from '@lib/b';
import { c } from './folder';
import { d } from './d.mjs';
import { e } from './e.cjs';
import { f } from './plain.js';
import settings from './settings.json' with { type: 'json' };

setInterval(() => {
  a(); // expect: violation src/a.ts#a
  b(); // expect: violation src/lib/b.ts#b
  c(); // expect: violation src/folder/index.ts#c
  d(); // expect: violation src/d.mts#d
  e(); // expect: violation src/e.cts#e
  f(); // expect: violation src/plain.js#f
  void settings;
}, 1000);
