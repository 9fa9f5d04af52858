import { readFileSync } from 'node:fs';

export async function awaited(): Promise<void> {
  readFileSync('awaited'); // expect: startup node:fs#readFileSync in awaited
}
export async function voided(): Promise<void> {
  readFileSync('voided'); // expect: violation node:fs#readFileSync in voided
}
export async function bare(): Promise<void> {
  readFileSync('bare'); // expect: violation node:fs#readFileSync in bare
}
export async function chained(): Promise<void> {
  readFileSync('chained'); // expect: violation node:fs#readFileSync in chained
}
export async function later(): Promise<void> {
  readFileSync('later'); // expect: startup node:fs#readFileSync in later
}
export async function together(): Promise<void> {
  readFileSync('together'); // expect: startup node:fs#readFileSync in together
}
export async function apart(): Promise<void> {
  readFileSync('apart'); // expect: startup node:fs#readFileSync in apart
}
export async function returned(): Promise<void> {
  readFileSync('returned'); // expect: startup node:fs#readFileSync in returned
}
/** At the top of an entry a call boots the daemon, awaited or not. */
export async function once(): Promise<void> {
  readFileSync('once'); // expect: startup node:fs#readFileSync in once
}
