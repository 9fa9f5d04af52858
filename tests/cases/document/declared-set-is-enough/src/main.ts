import { readFileSync } from 'node:fs';

function heavy(): void {}
setInterval(() => {
  heavy(); // expect: violation src/main.ts#heavy
  readFileSync('a');
}, 1000);
