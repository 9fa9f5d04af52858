import { appendFileSync, readFileSync } from 'node:fs';
import { dump, dumping, isDamaged, isKnown, isOutdated, TRACING, VERBOSE } from './switches.ts';

const always = () => true;

/** Nobody comes here while the switch is off. */
function trace(): void {
  appendFileSync('trace', 'x'); // expect: unreached node:fs#appendFileSync
}

async function serve(hash: string): Promise<void> {
  if (TRACING) trace();
  if (isOutdated(hash)) readFileSync('a');
  if (TRACING && hash !== '') readFileSync('b');
  if (hash !== '' || always()) void hash;
  else readFileSync('c');
  TRACING && appendFileSync('d', hash);
  always() || appendFileSync('e', hash);
  const text = TRACING ? readFileSync('f') : hash;
  if (!TRACING) readFileSync('g'); // expect: violation node:fs#readFileSync
  if (always() && hash !== '') readFileSync('h'); // expect: violation node:fs#readFileSync
  if (TRACING || hash !== '') readFileSync('i'); // expect: violation node:fs#readFileSync
  if (VERBOSE) readFileSync('j'); // expect: violation node:fs#readFileSync
  if (dumping) readFileSync('k'); // expect: violation node:fs#readFileSync
  if (isDamaged(hash)) readFileSync('l'); // expect: violation node:fs#readFileSync
  if (isKnown()) readFileSync('m'); // expect: violation node:fs#readFileSync
  if (isOutdated) readFileSync('n'); // expect: violation node:fs#readFileSync
  shadowed(true); // expect: violation src/main.ts#shadowed
  process.stdout.write(String(text));
}

function shadowed(TRACING: boolean): void {
  if (TRACING) readFileSync('o');
}

async function leavesEarly(): Promise<void> {
  if (always()) return atOnce(); // expect: violation src/main.ts#leavesEarly.atOnce
  readFileSync('p');
  function atOnce(): void {
    readFileSync('q');
  }
}

setInterval(() => {
  void serve('x');
  void leavesEarly();
  dump();
}, 1000);
