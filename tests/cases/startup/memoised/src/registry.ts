// expect reached
import { readdirSync } from 'node:fs';

/** A flag guards the walk, and the walk sets it. */
export class Registry {
  private static loaded = false;
  private static readonly known: string[] = [];

  static hooks(): readonly string[] {
    this.scan();
    return Registry.known;
  }

  private static scan(): void {
    if (this.loaded) {
      return;
    }
    for (const name of readdirSync('plugins')) Registry.known.push(name);
    this.loaded = true;
  }
}

/** For tests, which no daemon runs. */
export function forget(): void {
  Registry['loaded'] = false;
}
