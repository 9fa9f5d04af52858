import { readFileSync } from 'node:fs';

export async function loadAll(): Promise<void> {
  readFileSync('all'); // expect: startup node:fs#readFileSync in loadAll
}
export async function loadOne(): Promise<void> {
  readFileSync('one'); // expect: violation node:fs#readFileSync in loadOne
}
/** Declared, and yet called from a turn: what is seen counts. */
export async function inTurn(): Promise<void> {
  readFileSync('turn'); // expect: violation node:fs#readFileSync in inTurn
}
export async function notReached(): Promise<void> {
  readFileSync('not'); // expect: unreached node:fs#readFileSync in notReached
}
