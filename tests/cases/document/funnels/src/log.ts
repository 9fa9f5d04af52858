// expect none
import { appendFileSync } from 'node:fs';

export function appendLine(line: string): void {
  write(line);
}
function write(line: string): void {
  appendFileSync('log', line);
}
/** Not measured: the funnel beside it does not cover it. */
export function appendAll(lines: readonly string[]): void {
  for (const line of lines) write(line);
}
export class Journal {
  note(line: string): void {
    appendFileSync('journal', line);
  }
  flush(): void {
    appendFileSync('journal', '');
  }
}
