// expect none
export function flushSync(): void {}
export class Table {
  readFileSync(name: string): string {
    return name;
  }
  existsSync(name: string): boolean {
    return name !== '';
  }
}
