import { Worker as JestWorker } from 'jest-worker';
import { StaticPool } from 'node-worker-threads-pool';
import { DynamicThreadPool, FixedThreadPool } from 'poolifier';
import { spawn, Worker } from 'threads';

new FixedThreadPool(2, './src/fixed.ts');
new DynamicThreadPool(1, 2, './src/dynamic.ts');
new JestWorker(require.resolve('./jest.ts'));
new StaticPool({ size: 2, task: './src/static.ts' });
spawn(new Worker('./threads.ts'));
