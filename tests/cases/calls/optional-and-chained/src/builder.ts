// expect none
import { writeFileSync } from 'node:fs';

class Builder {
  #text = '';
  add(text: string): this {
    this.#text += text;
    return this;
  }
  save(): void {
    writeFileSync('built', this.#text);
  }
}
export const builder = (): Builder => new Builder();
