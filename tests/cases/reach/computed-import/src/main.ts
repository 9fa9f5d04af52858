setInterval(async () => {
  const name = String(process.env.COMMAND);
  const command = await import(`./commands/${name}.ts`);
  await command.run(); // expect: gap opaque-call
  await import(name); // expect: gap computed-import
}, 1000);
