import { readFileSync } from 'node:fs';

/** Nobody loads it where it is made: whoever comes first does. */
class Lazy {
  private text: string | undefined;

  get(): string {
    if (!this.text) this.load();
    return this.text ?? '';
  }

  load(): void {
    this.text = readFileSync('lazy', 'utf8').trim();
  }
}
const lazy = new Lazy();
setInterval(() => {
  lazy.get(); // expect: violation src/main.ts#Lazy.get
}, 1000);

/** Loading may come to nothing, and says so. */
class Maybe {
  private text: string | undefined;

  get(): string {
    if (!this.text) this.load();
    return this.text ?? '';
  }

  load(): void {
    if (process.argv.length > 2) this.text = readFileSync('maybe', 'utf8');
  }
}
const maybe = new Maybe();
maybe.load(); // expect: startup src/main.ts#Maybe.load
setInterval(() => {
  maybe.get(); // expect: violation src/main.ts#Maybe.get
}, 1000);

/** Somebody gives it what may be nothing, without being asked to fill it. */
class Session {
  private user: string | undefined;

  name(): string {
    if (!this.user) this.load();
    return this.user ?? '';
  }

  load(): void {
    this.user = readFileSync('user', 'utf8').trim();
  }

  become(user: string | undefined): void {
    this.user = user;
  }
}
const session = new Session();
session.load(); // expect: startup src/main.ts#Session.load
setInterval(() => {
  session.become(process.argv[2]);
  session.name(); // expect: violation src/main.ts#Session.name
}, 1000);

/** The one it fills is another. */
class Pair {
  private left: string | undefined;
  private right: string | undefined;

  get(): string {
    if (!this.left) this.load();
    return this.left ?? this.right ?? '';
  }

  load(): void {
    this.right = readFileSync('right', 'utf8').trim();
  }
}
const pair = new Pair();
pair.load(); // expect: startup src/main.ts#Pair.load
setInterval(() => {
  pair.get(); // expect: violation src/main.ts#Pair.get
}, 1000);

/** More is asked than whether it is there. */
class Fresh {
  private text: string | undefined;
  private age = 0;

  get(): string {
    this.age += 1;
    if (!this.text || this.age > 10) this.load();
    return this.text ?? '';
  }

  load(): void {
    this.text = readFileSync('fresh', 'utf8').trim();
  }
}
const fresh = new Fresh();
fresh.load(); // expect: startup src/main.ts#Fresh.load
setInterval(() => {
  fresh.get(); // expect: violation src/main.ts#Fresh.get
}, 1000);

/** Of two kinds one fills nothing. */
abstract class Store {
  protected rows: string | undefined;

  abstract load(): void;

  get(): string {
    if (!this.rows) this.load();
    return this.rows ?? '';
  }
}
class Full extends Store {
  load(): void {
    this.rows = readFileSync('rows', 'utf8').trim();
  }
}
class Counting extends Store {
  load(): void {
    readFileSync('count');
  }
}
const store: Store = process.argv.length > 3 ? new Full() : new Counting();
store.load(); // expect: startup src/main.ts#Counting.load
setInterval(() => {
  store.get(); // expect: violation src/main.ts#Store.get
}, 1000);

/** What is handed in may be nothing, whoever hands it in to fill the field. */
class Token {
  private token: string | undefined;

  get(): string {
    if (!this.token) this.set(readFileSync('token', 'utf8'));
    return this.token ?? '';
  }

  set(token: string | undefined): void {
    this.token = token;
  }

  clear(): void {
    this.set(undefined);
  }
}
const token = new Token();
token.get(); // expect: startup src/main.ts#Token.get
setInterval(() => {
  token.clear();
  token.get(); // expect: violation src/main.ts#Token.get
}, 1000);

/** All fields are given something at once. */
class Reset {
  private rows: string | undefined;

  get(): string {
    if (!this.rows) this.load();
    return this.rows ?? '';
  }

  load(): void {
    this.rows = readFileSync('reset', 'utf8').trim();
  }

  reset(): void {
    Object.assign(this, { rows: undefined });
  }
}
const reset = new Reset();
reset.load(); // expect: startup src/main.ts#Reset.load
setInterval(() => {
  reset.reset();
  reset.get(); // expect: violation src/main.ts#Reset.get
}, 1000);
