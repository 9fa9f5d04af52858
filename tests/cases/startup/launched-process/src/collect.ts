// expect none
const tasks: unknown[] = [];

export function collect(task: { worker: () => unknown }): void {
  tasks.push(task);
  (globalThis as Record<string, unknown>)['tasks'] = task;
}
