// expect none
export class Store {
  compact(): void {}
  name(): string {
    return 'store';
  }
}
export function build(store: Store): string {
  return store.name();
}
