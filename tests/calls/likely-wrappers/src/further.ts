import { byName, Threads } from './certain.js';

const threads = new Threads();

// certain measured 0: it goes to byName()
export async function measured(task: (size: number) => number, size: number): Promise<number> {
  const started = performance.now();
  await byName(task, size);
  return performance.now() - started;
}

// certain Heavy.run 0: it goes to Threads.run()
export class Heavy {
  run(task: () => void): void {
    threads.run(task, []);
  }
}

// certain twice.static 0: it goes to measured()
export const twice = { static: (task: (size: number) => number) => measured(task, 2) };
