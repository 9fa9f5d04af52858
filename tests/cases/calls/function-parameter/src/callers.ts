export function now(action: () => unknown): unknown {
  return action();
}
export function twice(action: () => unknown): void {
  [1, 2].forEach(action);
}
export function passOn(action: () => unknown): unknown {
  return now(action);
}
export async function later(action: () => unknown): Promise<unknown> {
  await undefined;
  return action();
}
export const stored: (() => unknown)[] = [];
setInterval(() => stored.forEach((action) => action()), 1000); // expect: violation src/main.ts#setInterval.stored.push
