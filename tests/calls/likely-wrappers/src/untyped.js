import { Worker } from 'node:worker_threads';

// guess untyped 0: its text goes to new Worker(); no type says that it is a function (line 4)
export function untyped(task) {
  return new Worker(`(${task})()`, { eval: true });
}

/**
 * @param {() => void} task
 */
// certain documented 0: its text goes to new Worker()
export function documented(task) {
  return new Worker(`(${task})()`, { eval: true });
}
