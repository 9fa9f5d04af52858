import { readFileSync } from 'node:fs';

function render(text = readFileSync('template', 'utf8')): string {
  return text;
}
function plain(text = 'template'): string {
  return text;
}
async function late(text = readFileSync('late', 'utf8')): Promise<string> { // expect: violation node:fs#readFileSync in late
  return text;
}

setInterval(async () => {
  render(); // expect: violation src/main.ts#render via render > readFileSync
  plain();
  await late();
}, 1000);
