import { readFileSync, writeFileSync } from 'node:fs';

declare const strict: boolean;
declare const kept: Stack[];

class Stack {
  private source: string | undefined;
  private settings: string | undefined;
  constructor(readonly name: string) {}

  get yaml(): string {
    if (this.source === undefined) this.source = readFileSync(this.name, 'utf8');
    return this.source;
  }

  env(): string {
    return (this.settings ??= readFileSync('env', 'utf8'));
  }

  validate(): void {
    if (this.name === '') throw new Error('no name');
    this.yaml.trim();
  }

  async save(): Promise<void> {
    this.validate(); // expect: violation src/main.ts#Stack.validate via validate > Stack.yaml > node:fs#readFileSync
    writeFileSync('copy', this.yaml); // expect: violation node:fs#writeFileSync
    this.env(); // expect: violation src/main.ts#Stack.env
    if (strict) this.yaml.trim();
    this.toJSON(); // expect: violation src/main.ts#Stack.toJSON via toJSON > node:fs#readFileSync
  }

  toJSON(): object {
    return { yaml: this.yaml, now: readFileSync('now', 'utf8') };
  }

  async either(): Promise<string> {
    if (strict) return this.yaml; // expect: violation src/main.ts#Stack.yaml
    return this.yaml; // expect: violation src/main.ts#Stack.yaml
  }

  async tried(): Promise<string> {
    try {
      this.validate(); // expect: violation src/main.ts#Stack.validate
    } catch {
      return '';
    }
    return this.yaml; // expect: violation src/main.ts#Stack.yaml
  }

  async others(all: readonly Stack[]): Promise<void> {
    for (const one of all) {
      one.yaml.trim(); // expect: violation src/main.ts#Stack.yaml
      one.validate();
    }
    this.yaml.trim(); // expect: violation src/main.ts#Stack.yaml
  }

  async later(): Promise<void> {
    setImmediate(() => this.yaml.trim()); // expect: violation src/main.ts#Stack.yaml
    this.yaml.trim(); // expect: violation src/main.ts#Stack.yaml
  }

  async changing(all: Stack[]): Promise<void> {
    let one = all[0];
    one?.yaml.trim(); // expect: violation src/main.ts#Stack.yaml
    one = all[1];
    one?.yaml.trim(); // expect: violation src/main.ts#Stack.yaml
  }
}

setImmediate(() => {
  for (const stack of kept) {
    void stack.save();
    void stack.either();
    void stack.tried();
    void stack.others(kept);
    void stack.later();
    void stack.changing(kept);
  }
});
setImmediate(() => {
  kept.push(new Stack('new'));
});
