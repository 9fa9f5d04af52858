import { readFileSync } from 'node:fs';

/** Never leaves the project's sight: only its keys are counted. */
export const unused = {
  one(): void {
    readFileSync('one'); // expect: unreached node:fs#readFileSync in unused.one
  },
};
