import { mkdirSync, readFileSync } from 'node:fs';

export class Store {
  readonly path = String(readFileSync('path'));
  constructor(folder: string) {
    mkdirSync(folder);
  }
  read(): void {
    readFileSync(this.path);
  }
}
export class Early {
  constructor() {
    mkdirSync('early');
  }
}
export class Never {
  constructor() {
    mkdirSync('never'); // expect: unreached node:fs#mkdirSync in Never.constructor
  }
}
