const endpoints: unknown[] = [];

async function main(): Promise<void> {
  for (const path of String(process.env.ENDPOINTS).split(',')) endpoints.push(await import(path));
}
main();
