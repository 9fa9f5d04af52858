import { readFileSync } from 'node:fs';

export class Controller {
  /** Named as the entry: a launcher calls it. */
  async start(): Promise<void> {
    readFileSync('start'); // expect: startup node:fs#readFileSync in Controller.start
    await this.load();
    setInterval(() => this.tick(), 1000); // expect: violation src/main.ts#Controller.tick
  }
  async load(): Promise<void> {
    readFileSync('load'); // expect: startup node:fs#readFileSync in Controller.load
  }
  tick(): void {
    readFileSync('tick');
  }
  async restart(): Promise<void> {
    readFileSync('restart'); // expect: unreached node:fs#readFileSync in Controller.restart
  }
}
