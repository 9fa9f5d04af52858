import { parentPort, Worker } from 'node:worker_threads';

declare const worker: Worker;
declare function sql(parts: TemplateStringsArray, ...values: unknown[]): string;

export function onMessage(handler: (message: unknown) => void): void {
  worker.on('message', handler);
}

export function started(file: URL, onExit: () => void): void {
  new Worker(file.toString()).on('exit', () => onExit());
}

export function traced(task: () => void): void {
  console.log(task.name);
  task();
}

export function answered(task: () => void): void {
  parentPort?.postMessage({ done: task.name });
}

export function failed(error: Error): void {
  worker.postMessage({ name: error.name, message: `${error}` });
}

export function later(task: () => void): void {
  setTimeout(task, 10);
  setImmediate(() => worker.postMessage('later'));
}

export function tagged(task: () => void): void {
  worker.postMessage(sql`${task}`);
}

export function about(type: { name: string }): void {
  worker.postMessage(type.name);
}
