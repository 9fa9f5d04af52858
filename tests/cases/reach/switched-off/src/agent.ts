import { appendFileSync, readFileSync } from 'node:fs';

interface Options {
  readonly name: string;
  readonly recording: boolean;
}

export class Agent {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async answer(): Promise<void> {
    readFileSync(this.#options.name); // expect: violation node:fs#readFileSync
    // expect wrong: violation node:fs#appendFileSync
    if (this.#options.recording) appendFileSync('log', 'answered');
  }
}
