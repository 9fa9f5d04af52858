import { readFileSync } from 'node:fs';

export class Controller {
  async start(): Promise<void> {
    readFileSync('start'); // expect: startup node:fs#readFileSync in Controller.start
    setInterval(() => this.tick(), 1000); // expect: violation src/controller.ts#Controller.tick in Controller.start.setInterval
  }
  tick(): void {
    readFileSync('tick');
  }
  other(): void {
    readFileSync('other'); // expect: unreached node:fs#readFileSync in Controller.other
  }
}
