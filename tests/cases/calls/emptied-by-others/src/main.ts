import { readFileSync } from 'node:fs';

declare const reset: boolean;
declare const from: { text?: string };

/** Each class reads once for each object; what differs is who empties the field again, and how. */

/** Through no type at all. */
class Untyped {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('untyped', 'utf8');
    return this.kept;
  }
  forget(): void {
    (this as any).kept = undefined;
  }
}
setImmediate(() => {
  const made = new Untyped();
  made.text(); // expect: violation src/main.ts#Untyped.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Untyped.text
});

/** Through another type. */
class Recast {
  kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('recast', 'utf8');
    return this.kept;
  }
  forget(): void {
    (this as { kept?: string }).kept = undefined;
  }
}
setImmediate(() => {
  const made = new Recast();
  made.text(); // expect: violation src/main.ts#Recast.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Recast.text
});

/** By its name in brackets. */
class Bracketed {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('bracketed', 'utf8');
    return this.kept;
  }
  forget(): void {
    this['kept'] = undefined;
  }
}
setImmediate(() => {
  const made = new Bracketed();
  made.text(); // expect: violation src/main.ts#Bracketed.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Bracketed.text
});

/** By a name that is worked out. */
class Computed {
  kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('computed', 'utf8');
    return this.kept;
  }
  forget(): void {
    for (const name of ['kept'] as const) this[name] = undefined;
  }
}
setImmediate(() => {
  const made = new Computed();
  made.text(); // expect: violation src/main.ts#Computed.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Computed.text
});

/** By a pattern. */
class Patterned {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('patterned', 'utf8');
    return this.kept;
  }
  take(): void {
    ({ text: this.kept } = from);
  }
}
setImmediate(() => {
  const made = new Patterned();
  made.text(); // expect: violation src/main.ts#Patterned.text
  made.take();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Patterned.text
});

/** By a list. */
class Swapped {
  private kept: string | undefined;
  private old: string | undefined;
  text(): string {
    this.kept ??= readFileSync('swapped', 'utf8');
    return this.kept;
  }
  swap(): void {
    [this.kept, this.old] = [this.old, this.kept];
  }
}
setImmediate(() => {
  const made = new Swapped();
  made.text(); // expect: violation src/main.ts#Swapped.text
  made.swap();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Swapped.text
});

/** By a loop. */
class Looped {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('looped', 'utf8');
    return this.kept;
  }
  take(all: (string | undefined)[]): void {
    for (this.kept of all) continue;
  }
}
setImmediate(() => {
  const made = new Looped();
  made.text(); // expect: violation src/main.ts#Looped.text
  made.take([undefined]);
  setImmediate(() => made.text()); // expect: violation src/main.ts#Looped.text
});

/** By whoever holds it. */
class Deleted {
  kept?: string;
  text(): string {
    this.kept ??= readFileSync('deleted', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Deleted();
  made.text(); // expect: violation src/main.ts#Deleted.text
  delete made['kept'];
  setImmediate(() => made.text()); // expect: violation src/main.ts#Deleted.text
});

/** By an interface that it fits. */
interface Clearable {
  kept?: string | undefined;
}
function clear(one: Clearable): void {
  one.kept = undefined;
}

class Cleared {
  kept?: string;
  text(): string {
    this.kept ??= readFileSync('cleared', 'utf8');
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Cleared();
  made.text(); // expect: violation src/main.ts#Cleared.text
  clear(made);
  setImmediate(() => made.text()); // expect: violation src/main.ts#Cleared.text
});

/** Now and then. */
class Conditional {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('conditional', 'utf8');
    return this.kept;
  }
  forget(): void {
    this.kept = reset ? undefined : 'kept';
  }
}
setImmediate(() => {
  const made = new Conditional();
  made.text(); // expect: violation src/main.ts#Conditional.text
  made.forget();
  setImmediate(() => made.text()); // expect: violation src/main.ts#Conditional.text
});

/** Never: one text or the other. */
class Chosen {
  private chosen: string | undefined;
  text(): string {
    this.chosen ??= readFileSync('chosen', 'utf8');
    return this.chosen;
  }
  choose(): void {
    this.chosen = reset ? 'other' : 'kept';
  }
}
setImmediate(() => {
  const made = new Chosen();
  made.text(); // expect: violation src/main.ts#Chosen.text
  made.choose();
  setImmediate(() => made.text());
});

/** By adding what is less than nothing. */
class Added {
  private left = 0;
  text(): string {
    if (!this.left) this.left = readFileSync('added', 'utf8').length;
    return '';
  }
  add(count: number): void {
    this.left += count;
  }
}
setImmediate(() => {
  const made = new Added();
  made.text(); // expect: violation src/main.ts#Added.text
  made.add(-5);
  setImmediate(() => made.text()); // expect: violation src/main.ts#Added.text
});

/** Never: a text grows. */
class Grown {
  private grown: string | undefined;
  text(): string {
    this.grown ??= readFileSync('grown', 'utf8');
    return this.grown;
  }
  grow(): void {
    this.grown += 'more';
  }
}
setImmediate(() => {
  const made = new Grown();
  made.text(); // expect: violation src/main.ts#Grown.text
  made.grow();
  setImmediate(() => made.text());
});

/** Another field of the name, that nobody is told to be empty. */
interface Options {
  own: string | undefined;
}
class Settings {
  private own: string | undefined;
  text(): string {
    this.own ??= readFileSync('settings', 'utf8');
    return this.own;
  }
}
function configure(options: Options, name: string): void {
  options.own = name;
}
setImmediate(() => {
  const made = new Settings();
  made.text(); // expect: violation src/main.ts#Settings.text
  configure({ own: '' }, 'a');
  setImmediate(() => made.text());
});
