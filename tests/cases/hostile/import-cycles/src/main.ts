import { a } from './a.ts';
import * as self from './main.ts';

export function own(): void {
  a(1); // expect: unreached src/a.ts#a in own
}
setInterval(() => {
  a(3); // expect: violation src/a.ts#a via a > b > readFileSync
  console.log(Object.keys(self).length);
}, 1000);
