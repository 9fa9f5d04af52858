import type { Server } from 'node:http';

const VISITS = 3;

/** Asks the daemon a few times, as its users would. */
export async function visit(server: Server): Promise<void> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  for (let count = 1; count <= VISITS; count += 1) {
    const response = await fetch(`http://${address.address}:${address.port}/revision`);
    console.log(`${response.status} ${(await response.text()).trim()}`);
  }
}
