// expect none
import { writeFileSync } from 'node:fs';

export function save(path: string): void {
  writeFileSync(path, '');
}
