// expect reached
import { writeFileSync } from 'node:fs';

export function run(): void {
  writeFileSync('run', '');
}
