// expect none
export class Store {
  readFileSync(path: string): string {
    return path;
  }
}
export const openStore = (): Store => new Store();
