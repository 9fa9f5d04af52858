// expect none
import { statSync, writeFileSync } from 'node:fs';

export class Store {
  save(): void {
    writeFileSync('store', '');
  }
  name(): string {
    return 'store';
  }
  get size(): number {
    return statSync('store').size;
  }
  get plain(): number {
    return 1;
  }
}
export const store = new Store();
