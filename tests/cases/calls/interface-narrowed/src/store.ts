import { writeFileSync } from 'node:fs';
import { execSync } from 'node:child_process';

export interface Store {
  save(text: string): void;
  name(): string;
}
export class DiskStore implements Store {
  save(text: string): void {
    writeFileSync('store', text);
  }
  name(): string {
    return 'disk';
  }
}
export class MemoryStore implements Store {
  #texts: string[] = [];
  save(text: string): void {
    this.#texts.push(text);
  }
  name(): string {
    return 'memory';
  }
}
/** Never instantiated: not what `store` may be. */
export class RemoteStore implements Store {
  save(text: string): void {
    execSync(text); // expect: unreached node:child_process#execSync in RemoteStore.save
  }
  name(): string {
    return String(execSync('name')); // expect: unreached node:child_process#execSync in RemoteStore.name
  }
}
