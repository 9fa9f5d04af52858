// expect none
import type { Files } from './types.ts';

export class Loader {
  constructor(private readonly files: Files) {}

  load(path: string): string {
    return this.files.readFileSync(path, 'utf8');
  }

  name(): string {
    return this.files.constructor.name;
  }
}
