import { appendAll, appendLine, Journal } from './log.ts';

const journal = new Journal();
function report(): void {
  appendLine('report');
}
setInterval(() => {
  appendLine('tick');
  report();
  ['a'].forEach(appendLine);
  journal.note('tick');
  appendAll(['a']); // expect: violation src/log.ts#appendAll
  journal.flush(); // expect: violation src/log.ts#Journal.flush
}, 1000);
