import { readFileSync } from 'node:fs';

class Poller {
  #timer: NodeJS.Timeout | undefined;
  start(): void {
    this.#timer = setTimeout(() => this.tick(), 100); // expect: violation src/main.ts#Poller.tick
  }
  tick(): void {
    readFileSync('tick');
    this.start();
  }
  stop(): void {
    clearTimeout(this.#timer);
  }
}
function reschedule(): void {
  readFileSync('again'); // expect: violation node:fs#readFileSync in reschedule
  setTimeout(reschedule, 1000);
}
function once(): void {
  readFileSync('once'); // expect: violation node:fs#readFileSync in once
}

new Poller().start();
setImmediate(reschedule);
once(); // expect: startup src/main.ts#once in <module>
setTimeout(once, 10);
