import { closeSync, openSync } from 'node:fs';

class Handle implements Disposable {
  readonly fd: number;
  constructor() {
    this.fd = 0;
  }
  [Symbol.dispose](): void {
    closeSync(this.fd);
  }
}
class Quiet implements Disposable {
  [Symbol.dispose](): void {}
}
class Later implements AsyncDisposable {
  async [Symbol.asyncDispose](): Promise<void> {
    openSync('later', 'r'); // expect: violation node:fs#openSync in Later.[Symbol.asyncDispose]
  }
}

setInterval(async () => {
  using handle = new Handle(); // expect: violation src/main.ts#Handle.[Symbol.dispose] via Handle.[Symbol.dispose] > closeSync
  using quiet = new Quiet();
  await using later = new Later();
  void [handle, quiet, later];
}, 1000);
