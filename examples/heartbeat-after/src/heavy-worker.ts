import { parentPort, workerData } from 'node:worker_threads';
import { optimizeStore } from './optimize.js';
import { buildRuntimeGraph } from './retrieve.js';
import type { Store } from './store.js';

/** What `toThread` may ask for. */
const HEAVY: Readonly<Record<string, (store: Store) => unknown>> = { buildRuntimeGraph, optimizeStore };

const { name, args } = workerData as { readonly name: string; readonly args: [Store] };
const heavy = HEAVY[name];
if (heavy === undefined) throw new Error(`${name} is not listed in heavy-worker`);
parentPort?.postMessage(heavy(...args));
