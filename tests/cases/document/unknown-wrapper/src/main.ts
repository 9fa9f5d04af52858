export function toThread(work: () => void): void {
  work();
}
export function spread(...work: (() => void)[]): void {
  for (const one of work) one();
}
