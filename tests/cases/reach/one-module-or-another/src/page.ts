export function render(): string {
  return 'page';
}
