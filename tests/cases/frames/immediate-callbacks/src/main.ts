import { readFileSync } from 'node:fs';

async function handle(names: string[]): Promise<void> {
  names.map((name) => readFileSync(name)); // expect: violation node:fs#readFileSync in handle
  names.sort((a, b) => readFileSync(a).length - b.length); // expect: violation node:fs#readFileSync in handle
  names.join().replace(/x/g, (name) => readFileSync(name, 'utf8')); // expect: violation node:fs#readFileSync in handle
  await new Promise<void>((resolve) => {
    readFileSync('executor'); // expect: violation node:fs#readFileSync in handle
    setTimeout(() => {
      readFileSync('timer'); // expect: violation node:fs#readFileSync in handle.Promise.setTimeout
      resolve();
    }, 10);
  });
  JSON.parse('{}', (key) => readFileSync(key)); // expect: violation node:fs#readFileSync in handle
  Array.from(names, (name) => readFileSync(name)); // expect: violation node:fs#readFileSync in handle
  new Map([['a', 1]]).forEach((_, name) => {
    readFileSync(name); // expect: violation node:fs#readFileSync in handle
  });
  names.filter((name) => name !== '');
  await Promise.all(
    names.map(async (name) => {
      readFileSync(name); // expect: violation node:fs#readFileSync in handle.names.map
    }),
  );
}
/** In startup the same callbacks are startup. */
['a', 'b'].forEach((name) => {
  readFileSync(name); // expect: startup node:fs#readFileSync in <module>
});

setInterval(() => void handle([]), 1000);
