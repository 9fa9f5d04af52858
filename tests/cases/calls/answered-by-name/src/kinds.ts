import { readFileSync } from 'node:fs';

export class Loader {
  loader(): () => void {
    return () => void readFileSync('loader');
  }

  bound(): () => void {
    return function (): void {
      readFileSync('bound');
    };
  }
}

export class Maker {
  made(): Made {
    return new Made();
  }
}

class Made {
  async build(): Promise<void> {
    readFileSync('made'); // expect: violation node:fs#readFileSync
  }
}

export class Server {
  stop(): this {
    return this;
  }

  /** Who stops the server has the server, and does not reload it. */
  reload(): void {
    setTimeout(() => readFileSync('config'), 10); // expect: unreached node:fs#readFileSync
  }
}

export class Table {
  tools(): { run(): void } {
    return {
      run() {
        readFileSync('table');
      },
    };
  }
}
