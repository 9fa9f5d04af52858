import { readFileSync } from 'node:fs';

/** Named as the entry, so it is the boot; without the name it would be a handler. */
export default async function (): Promise<void> {
  readFileSync('boot'); // expect: startup node:fs#readFileSync in default
  await undefined;
  process.on('SIGHUP', () => {
    readFileSync('hup'); // expect: violation node:fs#readFileSync
  });
}
