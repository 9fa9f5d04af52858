import { constructor } from './constructor.ts';
import { hasOwnProperty, toString, valueOf } from './toString.ts';

const table: Record<string, () => unknown> = { __proto__: toString, constructor, prototype: valueOf };
class Odd {
  toString(): string {
    return 'odd';
  }
  hasOwnProperty(): boolean {
    return constructor() === undefined;
  }
}
setInterval(() => {
  constructor(); // expect: violation src/constructor.ts#constructor in setInterval
  toString(); // expect: violation src/toString.ts#toString in setInterval
  valueOf();
  `${new Odd()}`;
  hasOwnProperty();
}, 1000);
process.on('SIGHUP', () => {
  new Odd().hasOwnProperty(); // expect: violation src/main.ts#Odd.hasOwnProperty in process.on('SIGHUP')
  console.log(Object.keys(table));
});
