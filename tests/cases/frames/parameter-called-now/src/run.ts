// expect none
export function withRetry<T>(action: () => T): T {
  try {
    return action();
  } catch {
    return action();
  }
}
/** Before its first await an async function is still in its caller's turn. */
export async function first<T>(action: () => T): Promise<T> {
  const value = action();
  await undefined;
  return value;
}
export function each<T>(items: readonly T[], visit: (item: T) => void): void {
  for (const item of items) visit(item);
}
/** Calls what it is given through a callback of its own. */
export function eachName(names: readonly string[], visit: (name: string) => void): void {
  names.forEach((name) => visit(name));
}
export function ignored(action: () => unknown): boolean {
  return typeof action === 'function';
}
