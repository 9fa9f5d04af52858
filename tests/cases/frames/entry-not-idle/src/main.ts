import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The entry runs by itself; what it exports beside that is for tests. */
export function activate(path: string): void {
  readFileSync(path); // expect: unreached node:fs#readFileSync in activate
}
process.on('unhandledRejection', (reason) => console.error(reason));
createServer(() => {
  readFileSync('page'); // expect: violation node:fs#readFileSync
}).listen(8080);
