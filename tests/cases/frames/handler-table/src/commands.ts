import { readFileSync } from 'node:fs';

function ping(): void {
  readFileSync('ping'); // expect: violation node:fs#readFileSync in ping
}
function left(): void {
  readFileSync('left'); // expect: unreached node:fs#readFileSync in left
}
export const commands = {
  ping,
  pong(): void {
    readFileSync('pong'); // expect: violation node:fs#readFileSync in commands.pong
  },
  quiet(): void {},
};
