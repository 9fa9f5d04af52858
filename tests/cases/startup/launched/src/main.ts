import { createServer } from 'node:http';

/** The script that is imported last boots the daemon as the entry would; imported by a request it does not. */
async function run(kind: string): Promise<void> {
  if (kind === 'stdio') await import('./stdio.ts');
  else throw new Error(kind);
}

createServer(async () => {
  await import('./late.ts');
}).listen(0);

await run(process.argv[2] ?? 'stdio');
