import { readFileSync } from 'node:fs';
import helper from './helper.ts';

/** A launcher makes one and calls its methods. */
export default class {
  async start(): Promise<void> {
    readFileSync('start'); // expect: violation node:fs#readFileSync in default.start
    new helper().read(); // expect: violation src/helper.ts#default.read in default.start
  }
  stop(): void {
    readFileSync('stop'); // expect: violation node:fs#readFileSync in default.stop
  }
}
