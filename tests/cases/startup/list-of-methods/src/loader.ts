import { readFileSync } from 'node:fs';

export class Loader {
  async load(): Promise<void> {
    readFileSync('load'); // expect: startup node:fs#readFileSync in Loader.load
  }
  async serve(): Promise<void> {
    readFileSync('serve'); // expect: violation node:fs#readFileSync in Loader.serve
  }
}
