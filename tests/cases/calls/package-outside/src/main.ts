// expect none
import { Effect } from 'effect';
import { flushSync } from 'react-dom';

setInterval(() => {
  flushSync(() => undefined);
  Effect.runSync(Effect.succeed(1));
}, 1000);
