import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';

const storage = new AsyncLocalStorage<string>();

async function handle(): Promise<void> {
  storage.run('a', () => {
    readFileSync('run'); // expect: violation node:fs#readFileSync in handle
  });
  await storage.run('b', async () => {
    readFileSync('async'); // expect: violation node:fs#readFileSync in handle.storage.run('b')
  });
  storage.run('c', () => undefined);
}

storage.run('boot', () => {
  readFileSync('boot'); // expect: startup node:fs#readFileSync in <module>
});
setInterval(() => void handle(), 1000);
