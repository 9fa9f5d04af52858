// expect none
export class Pool {
  async run<R>(name: string, task: () => R): Promise<R> {
    throw new Error(name + task.name);
  }
  async other<R>(name: string, task: () => R): Promise<R> {
    return task();
  }
}
