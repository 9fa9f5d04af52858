import fs from 'node:fs';

async function equals(): Promise<void> {
  fs.readFileSync('equals'); // expect: violation node:fs#readFileSync in equals
}
export = equals;
