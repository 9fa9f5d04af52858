import { readFileSync } from 'node:fs';

setInterval(() => {
  (() => {
    readFileSync('now'); // expect: violation node:fs#readFileSync in setInterval
  })();
  void (async () => {
    readFileSync('async'); // expect: violation node:fs#readFileSync
    await undefined;
  })();
  (function named(): void {
    readFileSync('named'); // expect: violation node:fs#readFileSync in setInterval
  })();
  const kept = () => readFileSync('kept'); // expect: unreached node:fs#readFileSync in setInterval.kept
  (() => undefined)();
}, 1000);
(() => {
  readFileSync('boot'); // expect: startup node:fs#readFileSync in <module>
})();
