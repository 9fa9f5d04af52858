import { fork } from 'node:child_process';

fork('./src/child.ts');
fork('./src/helper.ts');
