import { existsSync } from './fs.ts';
import { DatabaseSync } from './sqlite.ts';
import { globSync } from 'my-own-glob';

/** The project's own and other people's under names of the catalogue. */
setInterval(() => {
  existsSync('a');
  new DatabaseSync('a').exec('b');
  globSync('**');
  read(); // expect: violation src/main.ts#read via read > src/fs.ts#readFileSync > node:fs#readFileSync
}, 1000);
function read(): void {
  real('a');
}
import { readFileSync as real } from './fs.ts';
