// expect reached
import { writeFileSync } from 'node:fs';

export function save(path: string): void {
  writeFileSync(path, '');
}
export function name(path: string): string {
  return path;
}
