import { readFileSync } from 'node:fs';

export function send(): void {}
/** Of a variable that is one module or another, a member that is not asked for is nobody's. */
export function check(): void {
  readFileSync('check'); // expect: unreached node:fs#readFileSync in check
}
export function keep(): void {}
