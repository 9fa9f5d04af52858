// expect reached
import { readFileSync } from 'node:fs';

export default class {
  read(): void {
    readFileSync('helper');
  }
  spare(): void {
    readFileSync('spare'); // expect: unreached node:fs#readFileSync in default.spare
  }
}
