import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HashPool } from './hash-pool.js';
import { visit } from './visit.js';

const pool = new HashPool(2);

/** `/sign-up?name=…&password=…` */
async function handleSignUp(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const hash = await pool.hash(query.get('name') ?? '', query.get('password') ?? '');
  response.end(hash);
}

const server = createServer(handleSignUp);
server.listen(0, '127.0.0.1');
await once(server, 'listening');

await visit(server);
server.close();
await pool.close();
