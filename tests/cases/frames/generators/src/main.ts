import { readFileSync } from 'node:fs';

function* lines(): Generator<string> {
  yield readFileSync('lines', 'utf8');
}
function* all(): Generator<string> {
  yield* lines();
}
function* quiet(): Generator<string> {
  yield 'quiet';
}
async function* ticks(): AsyncGenerator<string> {
  yield readFileSync('tick', 'utf8'); // expect: violation node:fs#readFileSync in ticks
}
async function handle(): Promise<void> {
  for (const line of lines()) console.log(line); // expect: violation src/main.ts#lines in handle
  for (const line of quiet()) console.log(line);
  console.log([...all()]); // expect: violation src/main.ts#all in handle via all > lines > readFileSync
  const [first] = lines(); // expect: violation src/main.ts#lines in handle
  console.log(first);
  for await (const tick of ticks()) console.log(tick);
}
/** Never iterated, never reached. */
function* never(): Generator<string> {
  yield readFileSync('never', 'utf8'); // expect: unreached node:fs#readFileSync in never
}

setInterval(() => void handle(), 1000);
