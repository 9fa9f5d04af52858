import { readFileSync } from 'node:fs';

declare const flag: boolean;
declare const names: string[];
function connect(): Promise<void> {
  return Promise.resolve();
}

/** Each class reads once for each object; what differs is whether every object that is made is asked, before others can. */

/** Only the last of many is asked. */
class Last {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('last', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const all: Last[] = [];
  let last: Last | undefined;
  for (const _ of names) {
    last = new Last();
    all.push(last);
  }
  last?.text(); // expect: violation src/main.ts#Last.text
  setImmediate(() => all[0]?.text()); // expect: violation src/main.ts#Last.text
});

/** Each of many is asked. */
class Each {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('each', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const all: Each[] = [];
  let each: Each | undefined;
  for (const _ of names) {
    each = new Each();
    all.push(each);
    each.text(); // expect: violation src/main.ts#Each.text
  }
  setImmediate(() => all[0]?.text());
});

/** Another takes its place before anybody asks. */
class Replaced {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('replaced', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const all: Replaced[] = [];
  let one = new Replaced();
  all.push(one);
  one = new Replaced();
  one.text(); // expect: violation src/main.ts#Replaced.text
  setImmediate(() => all[0]?.text()); // expect: violation src/main.ts#Replaced.text
});

/** Nobody takes its place. */
class Kept {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('kept', 'utf8');
    return this.kept;
  }
}
class Holder {
  #one: Kept | undefined;
  readonly all: Kept[] = [];
  open(): void {
    this.#one = new Kept();
    this.all.push(this.#one);
    this.#one.text();
  }
}
const holder = new Holder();
setImmediate(() => {
  holder.open(); // expect: violation src/main.ts#Holder.open
  setImmediate(() => holder.all[0]?.text());
});

/** Some are kept and not returned. */
class Hidden {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('hidden', 'utf8');
    return this.kept;
  }
}
const hidden: Hidden[] = [];
function hide(quiet: boolean): Hidden | undefined {
  const one = new Hidden();
  hidden.push(one);
  if (quiet) return undefined;
  return one;
}
setImmediate(() => {
  hide(flag)?.text(); // expect: violation src/main.ts#Hidden.text
  setImmediate(() => hidden[0]?.text()); // expect: violation src/main.ts#Hidden.text
});

/** All are returned, one way or the other. */
class Shown {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('shown', 'utf8');
    return this.kept;
  }
}
const shown: Shown[] = [];
function show(): Shown {
  const one = new Shown();
  shown.push(one);
  if (flag) {
    names.pop();
    return one;
  }
  return one;
}
setImmediate(() => {
  show().text(); // expect: violation src/main.ts#Shown.text
  setImmediate(() => shown[0]?.text());
});

/** Turns may come between. */
class Awaited {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('awaited', 'utf8');
    return this.kept;
  }
}
const awaited: Awaited[] = [];
async function main(): Promise<void> {
  const one = new Awaited();
  awaited.push(one);
  setInterval(() => awaited.map((each) => each.text()), 100); // expect: violation src/main.ts#Awaited.text
  await connect();
  one.text(); // expect: startup src/main.ts#Awaited.text
}
main().catch(() => undefined);
class Opened {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('opened', 'utf8');
    return this.kept;
  }
}
const opened: Opened[] = [];
async function open(): Promise<Opened> {
  const one = new Opened();
  opened.push(one);
  await connect();
  return one;
}
setImmediate(async () => {
  const one = await open();
  one.text(); // expect: violation src/main.ts#Opened.text
  setImmediate(() => opened[0]?.text()); // expect: violation src/main.ts#Opened.text
});

/** No turn comes between: it is made when all is there. */
class Prepared {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('prepared', 'utf8');
    return this.kept;
  }
}
const prepared: Prepared[] = [];
async function prepare(): Promise<Prepared> {
  await connect();
  const one = new Prepared();
  prepared.push(one);
  return one;
}
setImmediate(async () => {
  const one = await prepare();
  one.text(); // expect: violation src/main.ts#Prepared.text
  setImmediate(() => prepared[0]?.text());
});

/** Made of its prototype. */
class Created {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('created', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Created();
  one.text(); // expect: violation src/main.ts#Created.text
  const other: Created = Object.create(Created.prototype);
  setImmediate(() => other.text()); // expect: violation src/main.ts#Created.text
});

/** Given its prototype. */
class Revived {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('revived', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Revived();
  one.text(); // expect: violation src/main.ts#Revived.text
  const other: Revived = Object.setPrototypeOf({}, Revived.prototype);
  setImmediate(() => other.text()); // expect: violation src/main.ts#Revived.text
});

/** Made by reflection. */
class Reflected {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('reflected', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Reflected();
  one.text(); // expect: violation src/main.ts#Reflected.text
  const other: Reflected = Reflect.construct(Reflected, []);
  setImmediate(() => other.text()); // expect: violation src/main.ts#Reflected.text
});

/** Made by the class of another. */
class Copied {
  private kept: string | undefined;
  copy(): Copied {
    return new (this.constructor as typeof Copied)();
  }
  text(): string {
    this.kept ??= readFileSync('copied', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Copied();
  one.text(); // expect: violation src/main.ts#Copied.text
  const other = one.copy();
  setImmediate(() => other.text()); // expect: violation src/main.ts#Copied.text
});

/** Made by a class that does not name itself. */
class Own {
  private kept: string | undefined;
  static make(): Own {
    return new this(); // expect: gap opaque-call
  }
  text(): string {
    this.kept ??= readFileSync('own', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Own();
  one.text(); // expect: violation src/main.ts#Own.text
  const other = Own.make();
  setImmediate(() => other.text()); // expect: violation src/main.ts#Own.text
});

/** Only a method of its prototype is named. */
class Lent {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('lent', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Lent();
  one.text(); // expect: violation src/main.ts#Lent.text
  Lent.prototype.text.call(one);
  setImmediate(() => one.text());
});

/** Emptied when the base has filled it. */
class Base {
  protected kept: string | undefined;
  constructor() {
    this.text();
  }
  text(): string {
    this.kept ??= readFileSync('base', 'utf8');
    return this.kept;
  }
}
class Emptying extends Base {
  constructor() {
    super();
    this.kept = undefined;
  }
}
setImmediate(() => {
  const one = new Emptying(); // expect: violation src/main.ts#Emptying.constructor
  setImmediate(() => one.text()); // expect: violation src/main.ts#Base.text
});

/** Declared again when the base has filled it. */
class Early {
  protected kept: string | undefined;
  constructor() {
    this.text();
  }
  text(): string {
    this.kept ??= readFileSync('early', 'utf8');
    return this.kept;
  }
}
class Late extends Early {
  protected override kept: string | undefined;
}
setImmediate(() => {
  const one = new Late(); // expect: violation src/main.ts#Early.constructor
  setImmediate(() => one.text()); // expect: violation src/main.ts#Early.text
});

/** Filled by the base before it is set up. */
abstract class Starting {
  constructor() {
    this.text();
  }
  abstract text(): string;
}
class Started extends Starting {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('started', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Started(); // expect: violation src/main.ts#Starting.constructor
  setImmediate(() => one.text()); // expect: violation src/main.ts#Started.text
});

/** The base knows nothing of it. */
class Plain {
  constructor(readonly name: string) {}
}
class Extended extends Plain {
  private kept: string | undefined;
  constructor() {
    super('extended');
    this.kept = undefined;
    this.text();
  }
  text(): string {
    this.kept ??= readFileSync('extended', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Extended(); // expect: violation src/main.ts#Extended.constructor
  setImmediate(() => one.text());
});

/** Lent to an object that was not made of the class. */
class Lender {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('lender', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const one = new Lender();
  one.text(); // expect: violation src/main.ts#Lender.text
  const other = { kept: undefined } as unknown as Lender;
  setImmediate(() => one.text.call(other)); // expect todo: violation src/main.ts#Lender.text
});
