import { js } from './js.js';
import { mjs } from './mjs.mjs';
import { cjs } from './cjs.cjs';
import { jsx } from './jsx.jsx';
import { ts } from './ts.ts';
import bare from './bare';
import { folder } from './folder';
import { both } from './both.js';
import data from './data.json' with { type: 'json' };
import './style.css';

setInterval(() => {
  js(); // expect: violation src/js.ts#js
  mjs(); // expect: violation src/mjs.mts#mjs
  cjs(); // expect: violation src/cjs.cts#cjs
  jsx(); // expect: violation src/jsx.tsx#jsx
  ts(); // expect: violation src/ts.ts#ts
  bare(); // expect: violation src/bare.ts#bare
  folder(); // expect: violation src/folder/index.ts#folder
  both(); // expect: violation src/both.ts#both
  console.log(data);
}, 1000);
