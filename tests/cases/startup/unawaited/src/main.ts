import { readFileSync } from 'node:fs';
import { once } from './tasks.ts';
import * as tasks from './tasks.ts';

async function main(): Promise<void> {
  await tasks.awaited();
  void tasks.voided();
  tasks.bare();
  tasks.chained().catch(() => undefined);
  const pending = tasks.later();
  await Promise.all([tasks.together(), tasks.apart()]);
  await pending;
  return tasks.returned();
}

main();
once();
