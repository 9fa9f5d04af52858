import { readFileSync, statSync, writeFileSync } from 'node:fs';
import './other.ts';

async function renamed(): Promise<void> {
  readFileSync('state'); // expect: known node:fs#readFileSync in renamed
}
async function one(): Promise<void> {
  statSync('twice'); // expect: violation node:fs#statSync in one
}
async function two(): Promise<void> {
  statSync('twice'); // expect: violation node:fs#statSync in two
}
async function stays(): Promise<void> {
  writeFileSync('kept', ''); // expect: safe-fast node:fs#writeFileSync in stays
}

setInterval(() => {
  void renamed();
  void one();
  void two();
  void stays();
}, 1000);
