import { readFileSync } from 'node:fs';

/** Reads once for each object. */
export class Version {
  private known: string | null;
  constructor(private readonly path: string) {
    this.known = null;
  }

  get isValid(): boolean {
    return this.text !== null;
  }

  get text(): string | null {
    if (this.known) return this.known;
    this.known = this.read();
    return this.known;
  }

  private read(): string | null {
    return readFileSync(this.path, 'utf8');
  }
}
