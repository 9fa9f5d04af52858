setInterval(async () => {
  const fs = await import('node:fs');
  const { execSync, exec } = await import('node:child_process');
  fs.readFileSync('a'); // expect: violation node:fs#readFileSync
  execSync('b'); // expect: violation node:child_process#execSync
  exec('c');
  (await import('node:fs')).readFileSync('d'); // expect: violation node:fs#readFileSync
}, 1000);
