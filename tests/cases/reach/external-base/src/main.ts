import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
import { Component } from 'framework';

class Upper extends Transform {
  override _transform(chunk: Buffer, encoding: string, done: () => void): void {
    readFileSync('transform'); // expect: violation node:fs#readFileSync in Upper._transform
    done();
  }
  helper(): void {
    readFileSync('helper'); // expect: unreached node:fs#readFileSync in Upper.helper
  }
}
class Panel extends Component {
  render(): string {
    return readFileSync('panel', 'utf8'); // expect: violation node:fs#readFileSync in Panel.render
  }
}
class Unused extends Transform {
  override _transform(): void {
    readFileSync('unused'); // expect: unreached node:fs#readFileSync in Unused._transform
  }
}

new Upper();
new Panel();
