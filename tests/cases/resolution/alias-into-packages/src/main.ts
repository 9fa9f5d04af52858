import { copySync, copy } from 'fs-extra';
import { anything } from 'tools';
import express from 'express';

/** Other people's packages by another way: not installed, known to the catalogue all the same. */
setInterval(async () => {
  copySync('a', 'b'); // expect: violation fs-extra#copySync
  await copy('a', 'b');
  anything();
  express();
}, 1000);
