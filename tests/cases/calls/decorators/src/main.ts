import { readFileSync } from 'node:fs';
import { cached, Get, logged, noted, timed } from './decorators.ts';

export class Controller {
  @Get('/a')
  list(): string {
    return readFileSync('a', 'utf8'); // expect: violation node:fs#readFileSync in Controller.list
  }
  @timed
  name(): string {
    return 'name';
  }
  @logged
  shown(): string {
    return 'shown';
  }
  @cached('c') // expect: startup src/decorators.ts#cached
  kept(): string {
    return 'kept';
  }
  @noted
  marked(): string {
    return 'marked';
  }
  helper(): string {
    return readFileSync('b', 'utf8'); // expect: unreached node:fs#readFileSync in Controller.helper
  }
}
new Controller();
