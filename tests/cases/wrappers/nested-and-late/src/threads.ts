// expect none
export async function toThread<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<R> {
  throw new Error(`${fn.name} ${args.length}`);
}
