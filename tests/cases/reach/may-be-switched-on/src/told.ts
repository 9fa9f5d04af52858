import { rmSync } from 'node:fs';
import { apply } from 'some-decorators';

export function given(options: { handed: boolean; listed: boolean }): void {
  const key = process.argv[2] === 'handed' ? 'handed' : 'listed';
  options[key] = true;
  setImmediate(() => {
    if (options.handed) rmSync('handed'); // expect: violation node:fs#rmSync
  });
}

/** It is called through its own members. */
export async function run(force: boolean): Promise<void> {
  if (force) rmSync('run'); // expect: violation node:fs#rmSync in run
}
void run.call(undefined, process.argv.length > 4);

class Base {
  constructor(private readonly force: boolean) {}

  async tick(): Promise<void> {
    if (this.force) rmSync('base'); // expect: violation node:fs#rmSync
  }
}

/** Has the constructor of its base. */
export class Mixed extends Base {}
new Mixed(process.argv.length > 5);

export class Reflected {
  constructor(private readonly force: boolean) {}

  async tick(): Promise<void> {
    if (this.force) rmSync('reflected'); // expect: violation node:fs#rmSync
  }
}

class Made {
  constructor(readonly force: boolean) {}

  static all(): Made {
    return new this(true); // expect: gap opaque-call
  }

  async tick(): Promise<void> {
    if (this.force) rmSync('made'); // expect: violation node:fs#rmSync
  }
}

export async function remake(): Promise<void> {
  void new Made(false).tick();
  void Made.all().tick();
}

class Decorated {
  @apply()
  private async tick(force: boolean): Promise<void> {
    if (force) rmSync('decorated'); // expect: violation node:fs#rmSync in Decorated.tick
  }

  now(): void {
    void this.tick(false);
  }
}

export async function once(force: boolean): Promise<void> {
  new Decorated().now();
  const listed = [force, true] as const;
  void removed(...listed);
  void removed(false, false);
}

async function removed(_first: boolean, second: boolean): Promise<void> {
  if (second) rmSync('removed'); // expect: violation node:fs#rmSync in removed
}
