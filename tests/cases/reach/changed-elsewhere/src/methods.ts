import { readFileSync } from 'node:fs';

/** What a method answers may be answered by another. */
class Policy {
  shouldSync(): boolean {
    return false;
  }
}
class Strict implements Policy {
  shouldSync(): boolean {
    return true;
  }
}
async function apply(policy: Policy): Promise<void> {
  if (policy.shouldSync()) readFileSync('policy'); // expect: violation node:fs#readFileSync in apply
}

class Base {
  protected isTraced(): boolean {
    return false;
  }
  async tick(): Promise<void> {
    if (this.isTraced()) readFileSync('base'); // expect: violation node:fs#readFileSync in Base.tick
  }
}
const Mixed = class extends Base {
  protected override isTraced(): boolean {
    return true;
  }
};

class Replaced {
  isLoud(): boolean {
    return false;
  }
  async tick(): Promise<void> {
    if (this.isLoud()) readFileSync('replaced'); // expect: violation node:fs#readFileSync in Replaced.tick
  }
}
const replaced = new Replaced();
replaced.isLoud = () => true;

setInterval(() => {
  void apply(new Policy());
  void apply(new Strict());
  void new Mixed().tick();
  void replaced.tick();
}, 1000);
