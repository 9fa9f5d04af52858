import { readFileSync } from 'node:fs';

export function send(): void {
  readFileSync('mock');
}
export function check(): void {
  readFileSync('check'); // expect: unreached node:fs#readFileSync in check
}
