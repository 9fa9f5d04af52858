import { readFileSync } from 'node:fs';

const handlers: Record<string, (path: string) => unknown> = {
  read: (path) => readFileSync(path),
  name: (path) => path,
};
const fast: Record<string, (path: string) => unknown> = {
  name: (path) => path,
};

setInterval(() => {
  const kind = String(process.env.KIND);
  handlers[kind]?.('a'); // expect: violation src/main.ts#handlers.read via handlers.read > readFileSync
  fast[kind]?.('b');
}, 1000);
