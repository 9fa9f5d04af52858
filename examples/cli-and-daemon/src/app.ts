import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { note } from './journal.js';
import { currentRevision, currentRevisionNow } from './revision.js';
import { readSettings } from './settings.js';

/** Serves until it is closed. What it does before it listens may block: nobody is waiting yet. */
export async function runDaemon(): Promise<Server> {
  const { host, port } = readSettings();
  const server = createServer(handleRequest);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
  note(`${request.method} ${request.url}`);
  response.end(`${await currentRevision()}\n`);
}

/** Answers one question of one person, who waits for nothing else. Returns the exit code. */
export function runCli(command: string): number {
  if (command !== 'revision') {
    console.error('usage: main serve|revision');
    return 2;
  }
  console.log(currentRevisionNow());
  return 0;
}
