import { randomBytes, randomInt, scrypt, scryptSync, sign } from 'node:crypto';

const done = (): void => undefined;
const more: [number, () => void] = [16, done];
class Keys {
  onBytes = (): void => undefined;
  make(): void {
    randomBytes(16, this.onBytes);
    randomBytes(16, done.bind(null));
    randomBytes(...more);
    randomBytes(16);
  }
}

setInterval(() => {
  new Keys().make(); // expect: violation src/main.ts#Keys.make
  randomInt(6); // expect: violation node:crypto#randomInt
  randomInt(1, 6); // expect: violation node:crypto#randomInt
  randomInt(6, done);
  randomInt(1, 6, (error, value) => console.log(error, value));
  sign('sha256', Buffer.from(''), 'key'); // expect: violation node:crypto#sign
  sign('sha256', Buffer.from(''), 'key', done);
  scryptSync('a', 'b', 64); // expect: violation node:crypto#scryptSync
  scrypt('a', 'b', 64, done);
}, 1000);
