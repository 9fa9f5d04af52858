import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

async function main(): Promise<void> {
  const key = readFileSync('key'); // expect: startup node:fs#readFileSync in main
  const server = createServer((_request, response) => {
    response.end(readFileSync('page')); // expect: violation node:fs#readFileSync in main.createServer
  });
  server.listen(80, () => {
    readFileSync('listening'); // expect: violation node:fs#readFileSync in main.server.listen
  });
  await new Promise<void>((resolve) => {
    server.on('listening', () => resolve());
    readFileSync('executor'); // expect: startup node:fs#readFileSync in main
  });
  process.once('SIGTERM', async () => {
    readFileSync('term'); // expect: violation node:fs#readFileSync in main.process.once('SIGTERM')
  });
  console.log(key.length);
}

main();
