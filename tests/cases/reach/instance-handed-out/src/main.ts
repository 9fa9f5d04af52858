import { readFileSync } from 'node:fs';
import { register } from 'somewhere';

class Service {
  list(): Buffer {
    return readFileSync('list'); // expect: violation node:fs#readFileSync in Service.list
  }
  quiet(): void {}
}
class Kept {
  list(): Buffer {
    return readFileSync('kept'); // expect: unreached node:fs#readFileSync in Kept.list
  }
}

const kept = new Kept();
register(new Service());
setInterval(() => void kept, 1000);
