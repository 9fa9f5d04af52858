import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';

/** What an async callback does is waited for where its promises are. */
async function main(files: readonly string[]): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      lstatSync(file); // expect: startup node:fs#lstatSync in main.files.map
    }),
  );
  const found = files.map(async (file) => existsSync(file)); // expect: startup node:fs#existsSync in main.files.map
  await Promise.all(found);
  await new Promise<void>(async (resolve) => {
    statSync('a'); // expect: startup node:fs#statSync in main.Promise
    resolve();
  });
  await new Promise<void>((resolve) => {
    prepared(async (port) => {
      statSync(String(port)); // expect: startup node:fs#statSync in main.Promise.prepared
      setTimeout(() => resolve(), 10);
    });
  });
  new Promise<void>((resolve) => {
    prepared(async (port) => {
      statSync(String(port)); // expect: violation node:fs#statSync in main.Promise.prepared
      resolve();
    });
  });
  await walk('routes');
  files.forEach(async (file) => {
    readFileSync(file); // expect: violation node:fs#readFileSync in main.files.forEach
  });
  const left = files.map(async (file) => readFileSync(file)); // expect: violation node:fs#readFileSync in main.files.map
  process.stdout.write(String(left.length));
}

function prepared(listen: (port: number) => Promise<void>): void {
  if (process.argv.length > 1) void listen(80);
}

async function walk(folder: string): Promise<readonly string[]> {
  const found = [folder].map(async (file) => {
    if (lstatSync(file).isDirectory()) return walk(file); // expect: startup node:fs#lstatSync in walk.map
    return [file];
  });
  return (await Promise.all(found)).flat();
}

main(process.argv).catch(() => undefined);

setInterval(async () => {
  await Promise.all(
    process.argv.map(async (file) => {
      lstatSync(file); // expect: violation node:fs#lstatSync in setInterval.argv.map
    }),
  );
}, 1000);
