// expect none
import { statSync } from 'node:fs';

/** The default export of a module that is no entry waits for its callers. */
export default function (path: string): void {
  statSync(path);
}
