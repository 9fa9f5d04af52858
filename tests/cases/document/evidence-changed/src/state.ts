// expect none
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function grown(): void {
  readFileSync('a');
  execFileSync('sudo');
}
export function same(): void {
  readFileSync('a');
}
export function shrunk(): void {
  readFileSync('a');
}
