import { runCli, runDaemon } from './app.js';
import { visit } from './visit.js';

const [command = ''] = process.argv.slice(2);

if (command === 'serve') {
  const server = await runDaemon();
  await visit(server);
  server.close();
} else {
  process.exitCode = runCli(command);
}
