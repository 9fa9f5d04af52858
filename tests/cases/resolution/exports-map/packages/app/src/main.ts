import { root } from '@demo/kit';
import { reader } from '@demo/kit/readers/file';
import { quiet } from '@demo/kit/quiet';
import { named } from '@demo/kit/conditions';

setInterval(() => {
  root(); // expect: violation packages/kit/src/entry.ts#root
  reader(); // expect: violation packages/kit/src/readers/file.ts#reader
  quiet();
  named(); // expect: violation packages/kit/src/conditions.node.ts#named
}, 1000);
