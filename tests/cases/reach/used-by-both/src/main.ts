import { readFileSync } from 'node:fs';

async function reload(): Promise<void> {
  readFileSync('config'); // expect: violation node:fs#readFileSync in reload
}
async function once(): Promise<void> {
  readFileSync('once'); // expect: startup node:fs#readFileSync in once
}
function plain(): void {
  readFileSync('plain');
}

await reload();
await once();
plain(); // expect: startup src/main.ts#plain in <module>
process.on('SIGHUP', () => {
  void reload();
  plain(); // expect: violation src/main.ts#plain in process.on('SIGHUP')
});
