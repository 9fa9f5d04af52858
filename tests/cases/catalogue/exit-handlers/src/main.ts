import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync('on', ''); // expect: startup node:fs#writeFileSync
});
process.once('exit', flush);
/** The loop has nothing left to do. */
process.on('beforeExit', () => {
  writeFileSync('before', ''); // expect: startup node:fs#writeFileSync
});
/** Timers and sockets may still come after these. */
process.on('SIGINT', () => {
  writeFileSync('int', ''); // expect: violation node:fs#writeFileSync
});
process.on('uncaughtException', (error) => {
  writeFileSync('crash', error.message); // expect: violation node:fs#writeFileSync
});
function flush(): void {
  writeFileSync('flush', ''); // expect: startup node:fs#writeFileSync in flush
}
/** At the end and before. */
function save(): void {
  writeFileSync('save', '');
}
process.on('exit', () => save()); // expect: startup src/main.ts#save
setInterval(() => save(), 1000); // expect: violation src/main.ts#save
