// expect none
/** The project's own: who calls the property is known. */
export class Line {
  onmessage: (() => unknown) | undefined;
  poll(): void {
    this.onmessage?.();
  }
  close(): void {
    this.onmessage = undefined;
  }
}
