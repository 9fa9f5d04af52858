// expect none
export function readFileSync(name: string): string {
  return name;
}
