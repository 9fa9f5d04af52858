import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const load = createRequire(import.meta.url);
load('boot-package'); // expect: startup node:module#Require
setInterval(async () => {
  load('some-package'); // expect: violation node:module#Require
  require('some-package'); // expect: violation node:module#Require
  load.resolve('some-package'); // expect todo: violation node:module#RequireResolve
  await import('other-package');
}, 1000);
