// expect none
import { execSync } from 'node:child_process';

export abstract class Base {
  run(): void {
    this.work();
  }
  name(): string {
    return 'base';
  }
  protected abstract work(): void;
}
export class Fast extends Base {
  protected work(): void {}
}
export class Slow extends Base {
  protected work(): void {
    execSync('slow');
  }
}
