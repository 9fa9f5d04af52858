function inner(action: () => unknown): unknown {
  return action();
}
export function outer(action: () => unknown): unknown {
  return inner(action);
}
export function later(action: () => unknown): void {
  queueMicrotask(() => {
    action(); // expect: violation src/main.ts#later in later.queueMicrotask
  });
}
export function optional(action?: () => unknown): unknown {
  return action?.();
}
export function named({ action }: { action: () => unknown }): unknown {
  return action();
}
export function rest(...actions: (() => unknown)[]): void {
  for (const action of actions) action();
}
