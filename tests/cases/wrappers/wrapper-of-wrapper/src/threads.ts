export async function toThread<R>(fn: () => R): Promise<R> {
  throw new Error(fn.name);
}
export async function withThread<R>(fn: () => R): Promise<R> {
  return toThread(fn); // expect: wrapped src/load.ts#load in withThread by src/threads.ts#toThread
}
export async function retry<R>(fn: () => R): Promise<R> {
  return fn();
}
