// expect reached
// expect none
import { readFileSync } from 'node:fs';

export class Worker {
  constructor(readonly path: string) {}
  run(): void {
    readFileSync(this.path);
  }
}
