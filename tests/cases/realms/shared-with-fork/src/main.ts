import { fork } from 'node:child_process';
import { hooks, refreshed } from './hooks.ts';

fork(new URL('./child.ts', import.meta.url));
hooks(); // expect: startup src/hooks.ts#hooks
setInterval(() => refreshed(), 2000);
setInterval(() => hooks(), 1000); // expect: startup src/hooks.ts#hooks
