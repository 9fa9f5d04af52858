import { readFileSync } from 'node:fs';
import { openBus } from 'some-bus';

declare const parameters: readonly any[];

interface Parameter {
  readonly prompt?: (context: unknown) => void;
  readonly watch?: (listener: () => void) => void;
  readonly make?: (type: unknown) => void;
}
interface Source {
  each(): void;
}

/** Nobody is known to answer `prompt`, but it is a name of the project's: no stranger is handed the object. */
class Hashes {
  async find(): Promise<Buffer> {
    return readFileSync('find'); // expect: unreached node:fs#readFileSync
  }
}
/** Whoever has a member of the name may be meant, and has the object then. */
class Users {
  each(): void {
    readFileSync('each');
  }
  async spare(): Promise<Buffer> {
    return readFileSync('spare'); // expect: unreached node:fs#readFileSync
  }
}
class Index {
  collect(source: Source): void {
    source.each(); // expect: violation src/main.ts#Users.each in Index.collect
  }
}
const table = {
  gather({ source }: { source: Source }): void {
    source.each(); // expect: violation src/main.ts#Users.each in table.gather
  },
};
/** Strangers have it: the name is nobody's here, or the receiver is a package's. */
class Rooms {
  async open(): Promise<Buffer> {
    return readFileSync('open'); // expect: violation node:fs#readFileSync in Rooms.open
  }
}
class Bus {
  async publish(): Promise<Buffer> {
    return readFileSync('publish'); // expect: violation node:fs#readFileSync in Bus.publish
  }
}
class Made {
  async start(): Promise<Buffer> {
    return readFileSync('start'); // expect: violation node:fs#readFileSync in Made.start
  }
}

const index = new Index();
const bus = openBus();
setInterval(() => {
  void [index, table];
  for (const parameter of parameters) {
    parameter.prompt({ hashes: new Hashes() }); // expect: gap opaque-call
    parameter.collect(new Users()); // expect: gap opaque-call
    parameter.gather({ source: new Users() }); // expect: gap opaque-call
    parameter.attach(new Rooms());
    parameter.watch(() => readFileSync('watch')); // expect: gap opaque-call; violation node:fs#readFileSync in setInterval.parameter.watch
    parameter.make(Made); // expect: gap opaque-call
  }
  bus.watch(new Bus());
}, 1000);
