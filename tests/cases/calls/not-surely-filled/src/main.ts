import { readFileSync } from 'node:fs';

declare const flag: boolean;
declare const names: string[];
declare const logger: { log(text: string): void } | undefined;

/** Each class reads once for each object; what differs is whether a call is certain to have it read. */

/** Tried, and nothing kept when that fails. */
class Tried {
  private kept: string | undefined;
  text(): string {
    if (this.kept === undefined) {
      try {
        this.kept = readFileSync('tried', 'utf8');
      } catch {
        return '';
      }
    }
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Tried();
  made.text(); // expect: violation src/main.ts#Tried.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Tried.text
});

/** Tried, and forgotten when that fails. */
class Swallowed {
  private kept: string | undefined;
  text(): string {
    if (this.kept === undefined) {
      try {
        this.kept = readFileSync('swallowed', 'utf8');
      } catch {}
    }
    return this.kept ?? '';
  }
}
setImmediate(() => {
  const made = new Swallowed();
  made.text(); // expect: violation src/main.ts#Swallowed.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Swallowed.text
});

/** Tried, or else ended with an error. */
class Rethrown {
  private kept: string | undefined;
  text(): string {
    if (this.kept === undefined) {
      try {
        this.kept = readFileSync('rethrown', 'utf8');
      } catch (error) {
        throw new Error('not there', { cause: error });
      }
    }
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Rethrown();
  made.text(); // expect: violation src/main.ts#Rethrown.text
  setImmediate(() => made.text());
});

/** Tried, or else kept something that counts as full. */
class Replaced {
  private kept: string | undefined;
  text(): string {
    if (this.kept === undefined) {
      try {
        this.kept = readFileSync('replaced', 'utf8');
      } catch {
        this.kept = '';
      }
    }
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Replaced();
  made.text(); // expect: violation src/main.ts#Replaced.text
  setImmediate(() => made.text());
});

/** Tried, or else kept something that counts as empty. */
class Falsy {
  private kept: string | undefined;
  text(): string {
    if (!this.kept) {
      try {
        this.kept = readFileSync('falsy', 'utf8');
      } catch {
        this.kept = '';
      }
    }
    return this.kept;
  }
}
setImmediate(() => {
  const made = new Falsy();
  made.text(); // expect: violation src/main.ts#Falsy.text
  setImmediate(() => made.text()); // expect: violation src/main.ts#Falsy.text
});

/** Left out of a loop. */
class LeftLoop {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftloop', 'utf8');
    return this.kept;
  }
  check(): void {
    for (const name of names) {
      if (name === '') return;
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new LeftLoop();
  made.check(); // expect: violation src/main.ts#LeftLoop.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftLoop.text
});

/** The loop is left, not the function. */
class Stopped {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('stopped', 'utf8');
    return this.kept;
  }
  check(): void {
    for (const name of names) {
      if (name === '') break;
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new Stopped();
  made.check(); // expect: violation src/main.ts#Stopped.check
  setImmediate(() => made.text());
});

/** Left out of a branch in a branch. */
class LeftBranch {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftbranch', 'utf8');
    return this.kept;
  }
  check(): void {
    if (flag) {
      if (names.length === 0) return;
      names.pop();
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new LeftBranch();
  made.check(); // expect: violation src/main.ts#LeftBranch.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftBranch.text
});

/** Left before an error. */
class LeftThrowing {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftthrowing', 'utf8');
    return this.kept;
  }
  check(): void {
    if (flag) {
      if (names.length === 0) return;
      throw new Error('names');
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new LeftThrowing();
  made.check(); // expect: violation src/main.ts#LeftThrowing.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftThrowing.text
});

/** Left out of a switch. */
class LeftSwitch {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftswitch', 'utf8');
    return this.kept;
  }
  check(): void {
    switch (names.length) {
      case 0:
        return;
      default:
        names.pop();
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new LeftSwitch();
  made.check(); // expect: violation src/main.ts#LeftSwitch.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftSwitch.text
});

/** The switch is left, not the function. */
class Switched {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('switched', 'utf8');
    return this.kept;
  }
  check(): void {
    switch (names.length) {
      case 0:
        break;
      default:
        names.pop();
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new Switched();
  made.check(); // expect: violation src/main.ts#Switched.check
  setImmediate(() => made.text());
});

/** Left when something fails. */
class LeftFailing {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftfailing', 'utf8');
    return this.kept;
  }
  check(): void {
    try {
      JSON.parse('');
    } catch {
      return;
    }
    this.text();
  }
}
setImmediate(() => {
  const made = new LeftFailing();
  made.check(); // expect: violation src/main.ts#LeftFailing.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftFailing.text
});

/** Left by a label. */
class LeftLabel {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('leftlabel', 'utf8');
    return this.kept;
  }
  check(): void {
    out: {
      for (const name of names) {
        if (name === '') break out;
      }
      this.text();
    }
  }
}
setImmediate(() => {
  const made = new LeftLabel();
  made.check(); // expect: violation src/main.ts#LeftLabel.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#LeftLabel.text
});

/** Handed to something that may not be there. */
class Optional {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('optional', 'utf8');
    return this.kept;
  }
  check(): void {
    logger?.log(this.text());
  }
}
setImmediate(() => {
  const made = new Optional();
  made.check(); // expect: violation src/main.ts#Optional.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#Optional.text
});

/** Worked out for a parameter that is not given. */
class Parameter {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('parameter', 'utf8');
    return this.kept;
  }
  check(_text: string = this.text()): void {}
}
setImmediate(() => {
  const made = new Parameter();
  made.check('a'); // expect: violation src/main.ts#Parameter.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#Parameter.text
});

/** Worked out for a property that is not there. */
class Property {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('property', 'utf8');
    return this.kept;
  }
  check(options: { name?: string }): string {
    const { name = this.text() } = options;
    return name;
  }
}
setImmediate(() => {
  const made = new Property();
  made.check({ name: 'a' }); // expect: violation src/main.ts#Property.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#Property.text
});

/** Between the rounds of a loop that may have none. */
class Rounds {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('rounds', 'utf8');
    return this.kept;
  }
  check(): void {
    for (let at = 0; at < names.length; at += this.text().length) names.pop();
  }
}
setImmediate(() => {
  const made = new Rounds();
  made.check(); // expect: violation src/main.ts#Rounds.check
  setImmediate(() => made.text()); // expect: violation src/main.ts#Rounds.text
});

/** Asked for by the loop itself. */
class Bounded {
  private kept: string | undefined;
  text(): string {
    this.kept ??= readFileSync('bounded', 'utf8');
    return this.kept;
  }
  check(): void {
    for (let at = 0; at < this.text().length; at += 1) names.pop();
  }
}
setImmediate(() => {
  const made = new Bounded();
  made.check(); // expect: violation src/main.ts#Bounded.check
  setImmediate(() => made.text());
});
