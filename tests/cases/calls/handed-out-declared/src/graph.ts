// expect none
export function build(): number {
  return name().length;
}
export function name(): string {
  return 'graph';
}
