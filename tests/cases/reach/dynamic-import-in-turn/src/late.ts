// expect reached
import { readFileSync } from 'node:fs';
import './later.ts';

readFileSync('late'); // expect: violation node:fs#readFileSync in <module>
export function run(): void {
  readFileSync('run');
}
export function idle(): void {
  readFileSync('idle'); // expect: unreached node:fs#readFileSync in idle
}
