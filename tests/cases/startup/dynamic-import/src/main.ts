import { readFileSync } from 'node:fs';

async function main(): Promise<void> {
  await import('./early.ts');
  setInterval(async () => {
    await import('./late.ts');
    await import('./early.ts');
  }, 1000);
}
main();
