import { readFileSync } from 'node:fs';

class Session {
  readonly key = readFileSync('key'); 
  readonly started = Date.now();
}
class Plain {
  readonly started = Date.now();
}
function makeRegistry(): unknown {
  return class Registry {
    static readonly all = readFileSync('registry');
    static {
      readFileSync('block');
    }
  };
}
class Early {
  static readonly all = readFileSync('early'); // expect: startup node:fs#readFileSync in <module>
  static {
    readFileSync('block'); // expect: startup node:fs#readFileSync in <module>
  }
}

setInterval(() => {
  new Session(); // expect: violation src/main.ts#Session.constructor via Session.constructor > readFileSync
  new Plain();
  makeRegistry(); // expect: violation src/main.ts#makeRegistry via makeRegistry > readFileSync
  new Early();
}, 1000);
