import type { Server } from 'node:http';

const NAMES = ['ada', 'grace', 'edsger', 'barbara'];
const TICK_MS = 5;

/** Signs up a few users at once, and tells how often the loop turned meanwhile. */
export async function visit(server: Server): Promise<void> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  const signUp = async (name: string): Promise<void> => {
    const response = await fetch(`http://${address.address}:${address.port}/sign-up?name=${name}&password=secret`);
    console.log(`${name}: ${(await response.text()).slice(0, 16)}…`);
  };
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, TICK_MS);
  await Promise.all(NAMES.map(signUp));
  clearInterval(timer);
  console.log(`the loop turned ${turns} times meanwhile`);
}
