// expect none
export async function toThread<R>(fn: () => R): Promise<R> {
  throw new Error(fn.name);
}
