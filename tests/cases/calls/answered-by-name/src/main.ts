import { readFileSync } from 'node:fs';
import { Loader, Maker, Server, Table } from './kinds.ts';

/** Of what they are nothing is known: whoever has a member of the name is called, and what it answers comes back. */
const kinds: any[] = [];
const register = (kind: unknown): void => void kinds.push(kind);
for (const kind of [new Loader(), new Maker(), new Server(), new Table()]) register(kind);

setInterval(() => {
  for (const kind of kinds) {
    const load = kind.loader();
    load(); // expect: violation src/kinds.ts#Loader.loader.anonymous
    kind.bound().call(null); // expect: violation src/kinds.ts#Loader.bound.anonymous
    kind.made().build();
    kind.stop();
    const { run } = kind.tools();
    run(); // expect: violation src/kinds.ts#Table.tools.run
  }
}, 1000);

export const unused = (): Buffer => readFileSync('unused'); // expect: unreached node:fs#readFileSync
