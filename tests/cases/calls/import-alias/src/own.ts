// expect none
// expect reached
export function readFileSync(name: string): string {
  return name;
}
