import { setTimeout as later } from 'node:timers/promises';
import { Stopwatch } from './stopwatch.ts';
import { compute, runTool, waitForLock } from './work.ts';

/** A daemon whose three jobs take a known time each, and which times them itself to compare with. */

const ROUNDS = Number(process.env['FENCE_EXAMPLE_ROUNDS'] ?? '40');

const own = { compute: new Stopwatch(), runTool: new Stopwatch(), waitForLock: new Stopwatch() };

async function serve(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await later(1);
    own.compute.start();
    compute(12);
    own.compute.stop();
    await later(1);
    own.runTool.start();
    runTool('0.02');
    own.runTool.stop();
    await later(1);
    own.waitForLock.start();
    waitForLock(8);
    own.waitForLock.stop();
  }
  for (const [name, watch] of Object.entries(own)) console.log(`${name} ${watch.medians()}`);
}

setImmediate(() => {
  serve(ROUNDS).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
});
