import { openStore } from './store.ts';

setInterval(() => {
  const files: any = JSON.parse('{}');
  files.readFileSync('a'); // expect: violation node:fs#readFileSync guessed
  files.open.execSync('b'); // expect: violation node:child_process#execSync guessed
  files.get('c'); // expect: gap opaque-call
  files.flushSync(); // expect: gap opaque-call
  const unknownFiles: { readFileSync?: unknown } = JSON.parse('{}');
  void unknownFiles.readFileSync;
  openStore().readFileSync('d');
}, 1000);
