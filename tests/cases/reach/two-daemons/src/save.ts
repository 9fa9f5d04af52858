// expect reached
// expect none
import { writeFileSync } from 'node:fs';

export function save(text: string): void {
  writeFileSync('save', text);
}
export const name = (): string => 'save';
