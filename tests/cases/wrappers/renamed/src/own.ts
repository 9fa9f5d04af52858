// expect none
/** Of the same name, and no wrapper. */
export async function toThread<R>(fn: () => R): Promise<R> {
  return fn();
}
