import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHeartbeat } from './heartbeat.js';
import { optimizeStore } from './optimize.js';
import { buildRuntimeGraph, type RuntimeGraph } from './retrieve.js';
import { openStore, type Store } from './store.js';
import { toThread } from './to-thread.js';

/** How long the example runs; a real daemon has no such thing. */
const SECONDS = Number(process.env['FENCE_EXAMPLE_SECONDS'] ?? 4);

let store: Store = openStore();
let graph: RuntimeGraph = new Map();

/** Keeps the graph, which questions are answered from, in step with the store. */
async function cascadeLoop(): Promise<void> {
  for (;;) {
    graph = await toThread(buildRuntimeGraph, store);
    await sleep(200);
  }
}

/** Drops duplicates from time to time. */
async function maintenanceLoop(): Promise<void> {
  for (;;) {
    await sleep(500);
    store = await toThread(optimizeStore, store);
  }
}

/** A line typed on the daemon's console: "optimize", or the number of a fact. */
async function handleCommand(line: string): Promise<void> {
  if (line === 'optimize') {
    store = await toThread(optimizeStore, store);
    console.log(`${store.facts.length} facts`);
  } else {
    console.log(`related to fact ${line}: ${graph.get(Number(line))?.join(', ') || 'none'}`);
  }
}

const heartbeat = startHeartbeat();
createInterface({ input: process.stdin }).on('line', handleCommand);
void cascadeLoop();
void maintenanceLoop();

setTimeout(() => {
  console.log(heartbeat.summary());
  process.exit();
}, SECONDS * 1000);
