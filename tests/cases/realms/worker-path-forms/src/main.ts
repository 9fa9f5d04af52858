import { join } from 'node:path';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as threads from 'worker_threads';

new threads.Worker('./src/from-root.ts');
new threads.Worker(join(__dirname, 'joined.js'));
new threads.Worker(path.resolve(import.meta.dirname, './nested/resolved.js'));
new threads.Worker(fileURLToPath(new URL('./url.ts', import.meta.url)));
const named = new URL('./named.js', import.meta.url);
new threads.Worker(named);
new threads.Worker(require.resolve('./required'));
