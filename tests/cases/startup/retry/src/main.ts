import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

async function main(): Promise<void> {
  for (;;) {
    try {
      await connect();
      readFileSync('connected'); // expect: startup node:fs#readFileSync in main
      break;
    } catch {
      await sleep(1000);
    }
  }
  await answer();
  await listed();
  await talk();
  await work();
  while (true) {
    try {
      return await serve();
    } catch {
      readFileSync('again'); // expect: startup node:fs#readFileSync in main
      await sleep(1000);
    }
  }
}
async function connect(): Promise<void> {
  readFileSync('connect'); // expect: startup node:fs#readFileSync in connect
}
/** Breaks only when it is told to stop: it runs as long as the daemon does. */
async function serve(): Promise<void> {
  for (;;) {
    if (process.exitCode) break;
    readFileSync('serve'); // expect: violation node:fs#readFileSync in serve
    await sleep(1000);
  }
}
/** Waits for a result and hands it on, whatever stands around the return. */
async function answer(): Promise<string> {
  while (true) {
    try {
      const response = await fetch('http://localhost/ready');
      readFileSync('asked'); // expect: startup node:fs#readFileSync in answer
      if (response.ok) return await response.text();
      await sleep(1000);
    } catch (error) {
      readFileSync(String(error)); // expect: startup node:fs#readFileSync in answer
    }
  }
}
async function listed(): Promise<{ done?: boolean }> {
  for (;;) {
    try {
      const page = await next();
      readFileSync('page'); // expect: startup node:fs#readFileSync in listed
      if (page.done) {
        return page;
      }
    } catch {
      await sleep(1000);
    }
  }
}
async function next(): Promise<{ done?: boolean }> {
  return {};
}
/** Nothing is tried again: they go on until they are told to stop. */
async function work(): Promise<{ done?: boolean }> {
  while (true) {
    const job = await next();
    readFileSync('job'); // expect: violation node:fs#readFileSync in work
    if (job.done) return job;
  }
}
async function talk(): Promise<boolean | undefined> {
  for (;;) {
    try {
      const line = await next();
      readFileSync('line'); // expect: violation node:fs#readFileSync in talk
      if (line.done) return line.done;
    } catch {
      await sleep(1000);
    }
    const later = async () => {
      return await next();
    };
    void later;
  }
}

await main();
