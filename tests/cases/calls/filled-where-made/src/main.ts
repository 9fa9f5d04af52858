import { readFileSync } from 'node:fs';
import { Version } from './version.ts';


function chosen(path: string): Version | undefined {
  if (path === '') return undefined;
  return new Version(path);
}

function bundled(): Version {
  const version = new Version('bundled');
  return version;
}

/** Whoever is made here is asked here. */
function find(folders: readonly string[]): Version | undefined {
  const own = chosen('own');
  if (own) {
    if (own.isValid) return own;
  }
  for (const folder of folders) {
    const version = new Version(folder);
    if (version.isValid) return version;
  }
  const last = bundled();
  return last?.isValid ? last : undefined;
}

/** Other objects that are handed the version read what it holds. */
class Client {
  constructor(private readonly version: Version) {}

  describe(): string {
    return `${this.version.text}`;
  }
}

setImmediate(() => {
  const version = find(['a', 'b']); // expect: violation src/main.ts#find via find > Version.isValid > Version.text > Version.read > node:fs#readFileSync
  if (version === undefined) return;
  const label = version.text;
  const client = new Client(version);
  setImmediate(() => client.describe() + label + version.text);
});

/** Filled by the constructor: the call that makes it is the one that reads. */
class Template {
  private source: string | undefined;
  constructor(private readonly file: string) {
    this.text();
  }

  text(): string {
    this.source ??= readFileSync(this.file, 'utf8');
    return this.source;
  }
}

class Page extends Template {}

setImmediate(() => {
  const page = new Page('page'); // expect: violation src/main.ts#Template.constructor via Template.constructor > Template.text > node:fs#readFileSync
  setImmediate(() => page.text());
});

/** What else a call does is still to be told. */
class Report {
  private head: string | undefined;

  title(): string {
    if (this.head === undefined) {
      try {
        this.head = readFileSync('head', 'utf8');
      } catch {
        this.head = '';
      }
    }
    return this.head;
  }

  whole(): string {
    return this.title() + readFileSync('body', 'utf8');
  }
}

setImmediate(() => {
  const report = new Report();
  report.title(); // expect: violation src/main.ts#Report.title via title > node:fs#readFileSync
  setImmediate(() => {
    report.title();
    report.whole(); // expect: violation src/main.ts#Report.whole via whole > node:fs#readFileSync
  });
});
