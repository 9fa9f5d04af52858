import { readFileSync } from 'node:fs';

/** What is loaded at first and asked for ever after: `get` loads only where nobody has. */
abstract class Settings {
  protected values: Record<string, string> | undefined;

  abstract load(): void;

  get(key: string): string {
    if (!this.values) this.load();
    return this.values?.[key] ?? '';
  }

  all(): readonly string[] {
    if (this.values === undefined) {
      this.load();
    }
    return Object.keys(this.values ?? {});
  }
}

class FileSettings extends Settings {
  load(): void {
    this.values = JSON.parse(readFileSync('settings.json', 'utf8')).values;
  }
}

const settings = new FileSettings();
settings.load(); // expect: startup src/main.ts#FileSettings.load
setInterval(() => {
  settings.get('name');
  settings.all();
}, 1000);

/** A flag tells that the rest is there. */
class Index {
  #ready = false;
  #lines: readonly string[] = [];

  find(text: string): boolean {
    if (!this.#ready) this.#read();
    return this.#lines.includes(text);
  }

  #read(): void {
    this.#lines = readFileSync('index', 'utf8').split('\n');
    this.#ready = true;
  }
}

setInterval(() => {
  const index = new Index();
  index.find('first'); // expect: violation src/main.ts#Index.find
  index.find('second');
}, 1000);

/** Loaded in the turn that makes it, by whoever makes it. */
setInterval(() => {
  const own = new OwnSettings();
  own.load(); // expect: violation src/main.ts#OwnSettings.load
  setImmediate(() => own.get('name'));
}, 1000);

class OwnSettings extends FileSettings {
  override load(): void {
    this.values = JSON.parse(readFileSync('own.json', 'utf8'));
  }
}
