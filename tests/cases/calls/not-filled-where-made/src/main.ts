import { readFileSync } from 'node:fs';
import { Model } from 'orm';

declare function container(made: unknown): void;
declare const eager: boolean;

/** Each class is one that reads once for each object; what differs is how its objects are made. */
class Sometimes {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('sometimes', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Sometimes();
  if (eager) made.text(); // expect: violation src/main.ts#Sometimes.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Sometimes.text
});

/** Made in two places, asked in one. */
class Forgotten {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('forgotten', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Forgotten();
  made.text(); // expect: violation src/main.ts#Forgotten.text
  const other = new Forgotten();
  setImmediate(() => made.text() + other.text()); // expect: violation src/main.ts#Forgotten.text; violation src/main.ts#Forgotten.text
});

/** Many are made, and one is asked. */
class Many {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('many', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const all = ['a', 'b'].map(() => new Many());
  all[0]?.text(); // expect: violation src/main.ts#Many.text
  setImmediate(() => all.map((one) => one.text())); // expect: violation src/main.ts#Many.text
});

/** Returned to two callers, of whom one asks. */
class Returned {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('returned', 'utf8');
    return this.kept;
  }
}
function make(): Returned {
  return new Returned();
}
setImmediate(() => {
  const asked = make();
  asked.text(); // expect: violation src/main.ts#Returned.text
  const unasked = make();
  setImmediate(() => unasked.text()); // expect: violation src/main.ts#Returned.text
});

/** Left empty again by a turn. */
class Emptied {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('emptied', 'utf8');
    return this.kept;
  }
  forget(): void {
    this.kept = undefined;
  }
}
setImmediate(() => {
  const made = new Emptied();
  made.text(); // expect: violation src/main.ts#Emptied.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Emptied.text
});

/** Given what another may have nothing of. */
class Copied {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('copied', 'utf8');
    return this.kept;
  }
  take(other: { kept?: string }): void {
    this.kept = other.kept;
  }
}
setImmediate(() => {
  const made = new Copied();
  made.text(); // expect: violation src/main.ts#Copied.text
  made.take({});
  setImmediate(() => made.text()); // expect: violation src/main.ts#Copied.text
});

/** Somebody unseen makes some too, and they are handed to those who call. */
class Injected {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('injected', 'utf8');
    return this.kept;
  }
}
container(Injected); // expect: gap opaque-call
setImmediate(() => {
  const made = new Injected();
  made.text(); // expect: violation src/main.ts#Injected.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Injected.text
});

/** Of a subclass nobody asks. */
class Base {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('base', 'utf8');
    return this.kept;
  }
}
class Derived extends Base {}
setImmediate(() => {
  const base: Base = new Base();
  base.text(); // expect: violation src/main.ts#Base.text
  const derived: Base = new Derived();
  setImmediate(() => derived.text()); // expect: violation src/main.ts#Base.text
});

/** Asked about another than the one that was made. */
class Child {
  private kept: string | undefined;
  constructor(private readonly parent: Child | undefined) {}
  text(): string {
    this.kept ??= readFileSync('child', 'utf8');
    return this.kept;
  }
  parents(): string {
    return this.parent === undefined ? '' : this.parent.text();
  }
}
setImmediate(() => {
  const child = new Child(process.argv.length > 9 ? new Child(undefined) : undefined);
  child.parents(); // expect: violation src/main.ts#Child.parents
  setImmediate(() => child.text()); // expect: violation src/main.ts#Child.text
});

/** Fills only when it gets that far. */
class Halfway {
  private kept: string | undefined;
  text(): string {
    if (!eager) return '';
    this.kept ??= readFileSync('halfway', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Halfway();
  made.text(); // expect: violation src/main.ts#Halfway.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Halfway.text
});

/** Asked for more than being empty. */
class Asked {
  private kept: string | undefined;
  text(): string {
    if (!this.kept && eager) this.kept = readFileSync('asked', 'utf8');
    return this.kept ?? '';
  }
}
setImmediate(() => {
  const made = new Asked();
  made.text(); // expect: violation src/main.ts#Asked.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Asked.text
});

/** Leaves before it has filled anything. */
class Left {
  private kept: string | undefined;
  text(): string {
    if (this.kept !== undefined) return this.kept;
    const found = readFileSync('left', 'utf8');
    if (found === '') return found;
    this.kept = found;
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Left();
  made.text(); // expect: violation src/main.ts#Left.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Left.text
});

/** Kept nowhere in sight, and asked elsewhere. */
class Stored {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('stored', 'utf8');
    return this.kept;
  }
}
const all: Stored[] = [];
setImmediate(() => {
  all.push(new Stored());
  all[0]?.text(); // expect: violation src/main.ts#Stored.text
});

/** Guarded by one field, and fills another. */
class Mistaken {
  private kept: string | undefined;
  private other: string | undefined;
  text(): string {
    if (this.kept === undefined) this.other = readFileSync('mistaken', 'utf8');
    return this.other ?? '';
  }
}
setImmediate(() => {
  const made = new Mistaken();
  made.text(); // expect: violation src/main.ts#Mistaken.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Mistaken.text
});

/** A class of a package makes objects of those that extend it. */
class Row extends Model {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('row', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Row();
  made.text(); // expect: violation src/main.ts#Row.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Row.text
});

/** Counted down until nothing is left. */
class Counted {
  private left = 0;
  take(): void {
    if (!this.left) {
      readFileSync('counted', 'utf8');
      this.left = 5;
    }
    this.left--;
  }
}
setImmediate(() => {
  const made = new Counted();
  made.take(); // expect: violation src/main.ts#Counted.take
  setImmediate(() => made.take()); // expect: violation src/main.ts#Counted.take
});
