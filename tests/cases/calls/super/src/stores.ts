// expect none
import { readFileSync, writeFileSync } from 'node:fs';

class Base {
  constructor(path: string) {
    readFileSync(path);
  }
  save(): void {
    writeFileSync('base', '');
  }
  name(): string {
    return 'base';
  }
}
export class Derived extends Base {
  constructor(path: string) {
    super(path);
  }
  override save(): void {
    super.save();
  }
  override name(): string {
    return super.name();
  }
}
class Silent {
  save(): void {}
}
export class Quiet extends Silent {
  override save(): void {
    super.save();
  }
}
