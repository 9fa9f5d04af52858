import fs from 'node:fs';
import { builder } from './builder.ts';

let logger: { write?(line: string): void } | undefined;
if (process.env.LOG) logger = { write: (line) => fs.writeFileSync('log', line) };
let idle: { write?(line: string): void } | undefined;
if (process.env.IDLE) idle = { write: () => undefined };

setInterval(() => {
  fs?.readFileSync?.('a'); // expect: violation node:fs#readFileSync
  logger?.write?.('b'); // expect: violation src/main.ts#logger.write
  idle?.write?.('c');
  builder().add('d').save(); // expect: violation src/builder.ts#Builder.save
}, 1000);
