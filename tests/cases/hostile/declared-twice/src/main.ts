import { readFileSync, statSync } from 'node:fs';

function twice(): void {
  readFileSync('first'); // expect: violation node:fs#readFileSync
}
function twice(): void {
  statSync('second'); // expect: violation node:fs#statSync
}
class Merged {
  read(): void {
    readFileSync('class');
  }
}
namespace Merged {
  export function quiet(): void {}
  export function stat(): void {
    statSync('namespace');
  }
}
interface Merged {
  other(): void;
}
var again = (): unknown => readFileSync('again');
var again = (): unknown => 'quiet';

setInterval(twice, 1000);
setInterval(() => {
  new Merged().read(); // expect: violation src/main.ts#Merged.read
  Merged.stat(); // expect: violation src/main.ts#stat
  Merged.quiet();
  again(); // expect: violation src/main.ts#again
}, 1000);
