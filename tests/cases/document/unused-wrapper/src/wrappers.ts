// expect none
export async function toThread<A, R>(work: (argument: A) => R, argument: A): Promise<R> {
  return JSON.parse(String([String(work), argument]));
}
export async function quiet<A, R>(work: (argument: A) => R, argument: A): Promise<R> {
  return JSON.parse(String([String(work), argument]));
}
export async function idle<A, R>(work: (argument: A) => R, argument: A): Promise<R> {
  return JSON.parse(String([String(work), argument]));
}
