// expect none
import { readFileSync } from 'node:fs';

export class Index {
  readonly text: string;
  constructor(path: string) {
    this.text = readFileSync(path, 'utf8');
  }
}
export class Cache {
  readonly entries = new Map<string, string>();
}

export class Unlisted {
  constructor() {
    readFileSync('unlisted');
  }
}
