// expect none
export interface Runner {
  run(task: () => unknown): Promise<unknown>;
}

/** Sends it away. */
export class Threads implements Runner {
  async run(task: () => unknown): Promise<unknown> {
    return task.name;
  }
}

/** For tests, and for machines with one core. */
export class Here implements Runner {
  async run(task: () => unknown): Promise<unknown> {
    return task();
  }
}
