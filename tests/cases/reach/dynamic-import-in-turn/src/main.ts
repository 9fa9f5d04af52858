async function main(): Promise<void> {
  await import('./early.ts');
  setInterval(async () => {
    await import('./early.ts');
    const late = await import('./late.ts');
    late.run(); // expect: violation src/late.ts#run
  }, 1000);
}
main();
