import { readFileSync } from 'node:fs';

export function onPost(): void {
  readFileSync('post'); // expect: violation node:fs#readFileSync in onPost
}
export function onHover(): void {
  readFileSync('hover'); // expect: violation node:fs#readFileSync in onHover
}
export function onList(): void {
  readFileSync('list'); // expect: violation node:fs#readFileSync in onList
}
export function onTable(): void {
  readFileSync('table'); // expect: violation node:fs#readFileSync in onTable
}
export function onQuiet(): void {}
export function onNothing(): void {
  readFileSync('nothing'); // expect: unreached node:fs#readFileSync in onNothing
}
