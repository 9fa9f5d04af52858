// expect none
export class Bus {
  readonly #listeners: (() => void)[] = [];
  #last: (() => void) | undefined;
  subscribe(listener: () => void): void {
    this.#listeners.push(listener);
  }
  setLast(listener: () => void): void {
    this.#last = listener;
  }
  publish(): void {
    for (const listener of this.#listeners) listener();
    this.#last?.();
  }
}
export function delayed(action: () => void): void {
  setTimeout(action, 100);
}
