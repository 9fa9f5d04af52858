import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';

class Bot {
  readonly #emitter = new EventEmitter();
  readonly #table = { list: this.onList.bind(this) };

  start(): void {
    this.#emitter.on('hover', this.onHover.bind(this));
    this.#emitter.on('click', this.onClick);
    this.#emitter.on('quiet', this.onQuiet.bind(this));
    for (const handler of Object.values(this.#table)) this.#emitter.on('any', handler);
  }
  onHover(): void {
    readFileSync('hover'); // expect: violation node:fs#readFileSync in Bot.onHover
  }
  readonly onClick = (): void => {
    readFileSync('click'); // expect: violation node:fs#readFileSync in Bot.onClick
  };
  onList(): void {
    readFileSync('list'); // expect: violation node:fs#readFileSync in Bot.onList
  }
  onQuiet(): void {}
  onNothing(): void {
    readFileSync('nothing'); // expect: unreached node:fs#readFileSync in Bot.onNothing
  }
}

new Bot().start();
