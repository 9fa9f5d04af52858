import { readFileSync } from 'node:fs';
import { Get, timed } from './decorators.ts';

export class Controller {
  @Get('/a')
  list(): string {
    return readFileSync('a', 'utf8'); // expect: violation node:fs#readFileSync in Controller.list
  }
  @timed
  name(): string {
    return 'name';
  }
  helper(): string {
    return readFileSync('b', 'utf8'); // expect: unreached node:fs#readFileSync in Controller.helper
  }
}
new Controller();
