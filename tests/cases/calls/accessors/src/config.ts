// expect none
import { readFileSync, writeFileSync } from 'node:fs';

export class Config {
  #name = '';
  #runs = 0;
  get text(): string {
    return this.raw;
  }
  set text(value: string) {
    writeFileSync('config', value);
  }
  get raw(): string {
    return readFileSync('config', 'utf8');
  }
  get name(): string {
    return this.#name;
  }
  set name(value: string) {
    this.#name = value;
  }
  get runs(): number {
    return this.#runs;
  }
  set runs(value: number) {
    this.#runs = value;
    writeFileSync('runs', String(value));
  }
  static get shared(): string {
    return readFileSync('shared', 'utf8');
  }
}
export const settings = {
  get theme(): string {
    return readFileSync('theme', 'utf8');
  },
  get plain(): string {
    return 'plain';
  },
};
