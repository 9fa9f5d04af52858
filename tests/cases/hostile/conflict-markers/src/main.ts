import { readFileSync, statSync } from 'node:fs';

setInterval(() => {
// expect: gap syntax-error
<<<<<<< HEAD
  readFileSync('ours'); // expect: violation node:fs#readFileSync
=======
  statSync('theirs');
>>>>>>> branch
  statSync('after'); // expect: violation node:fs#statSync
}, 1000);
