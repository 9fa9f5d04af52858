import { readFileSync } from 'node:fs';

class First extends Second {
  read(): void {
    super.read();
  }
}
class Second extends First {
  read(): void {
    readFileSync('second');
  }
}
class Own extends Own {
  quiet(): void {
    this.quiet();
  }
}
const chicken: () => void = () => egg();
const egg: () => void = () => chicken();
const loop: unknown = loop;

setInterval(() => {
  new Second().read(); // expect: violation src/main.ts#Second.read
  new Own().quiet();
  chicken();
  console.log(loop, First);
}, 1000);
