import { Worker } from 'node:worker_threads';
import { byName } from './certain.js';

type Task = () => unknown;

declare const worker: Worker | undefined;
declare function register(task: Task): void;

// guess fallsBack 0: its name goes to new Worker(); it is called (line 14)
export function fallsBack(task: Task): unknown {
  try {
    return new Worker('./tasks.js', { workerData: task.name });
  } catch {
    return task();
  }
}

// guess registers 0: its name goes to Worker.postMessage(); it is handed on (line 20)
export function registers(task: Task): void {
  register(task);
  worker?.postMessage(task.name);
}

// guess remembers 0: its name goes to Worker.postMessage(); it is kept or handed on (line 28)
const tasks: Task[] = [];
export function remembers(task: Task): void {
  worker?.postMessage(task.name);
  tasks[0] = task;
}

// guess applies 0: its name goes to new Worker(); it is kept or handed on (line 33)
export function applies(task: Task): unknown {
  return worker === undefined ? task.call(undefined) : new Worker(task.name);
}

// guess asItIs 0: its name goes to Worker.postMessage(); it is handed to Worker.postMessage() as it is (line 38)
export function asItIs(task: Task): void {
  worker?.postMessage(task);
  worker?.postMessage(task.name);
}

// guess changes 0: its name goes to Worker.postMessage(); it is kept or handed on (line 44)
export function changes(task: Task): void {
  task = tasks[1] ?? task;
  worker?.postMessage(task.name);
}

// guess sometimes 0: it goes to byName(); it is called (line 50)
export function sometimes(task: Task, size: number): unknown {
  return size < 10 ? task() : byName(task);
}

export class Queue {
  readonly #waiting: { task: Task; args: unknown[] }[] = [];

  // guess Queue.add 0: its text goes to Worker.postMessage(); it is kept as task (line 58)
  add(task: Task, args: unknown[]): void {
    this.#waiting.push({ task, args });
  }

  next(): void {
    const job = this.#waiting.shift();
    if (job !== undefined) worker?.postMessage({ source: job.task.toString(), args: job.args });
  }
}

// guess Thread.constructor 0: its text goes to new Worker(); it is kept as #body (line 71)
export class Thread {
  readonly #body;
  constructor(body: Task) {
    this.#body = body;
  }

  start(): Worker {
    return new Worker(`(${this.#body})()`, { eval: true });
  }
}

// guess observed 0: its name goes to new Worker(); it is called (line 81), the same argument holds task and done (line 80)
export function observed({ task, done }: { task: Task; done: () => void }): void {
  new Worker('./tasks.js', { workerData: task.name }).on('exit', () => done());
}

// guess whole 0: its name goes to new Worker(); what holds it is handed on (line 87)
export function whole(job: { task: Task }): void {
  new Worker(job.task.name);
  console.log(job);
}

class Runner {
  // certain Runner.run 0: its name goes to Worker.postMessage()
  run(task: Task): unknown {
    return worker?.postMessage(task.name);
  }
}

export class Inline extends Runner {
  override run(task: Task): unknown {
    return task();
  }
}

interface Thread2 {
  go(task: Task): void;
}

export class OneThread implements Thread2 {
  // certain OneThread.go 0: it goes to byName()
  go(task: Task): void {
    void byName(task);
  }
}

// guess overridden 0: its name goes to Worker.postMessage(); it is handed to Inline.run() (line 116)
export function overridden(task: Task, runner: Runner): void {
  runner.run(task);
}

// certain implemented 0: it goes to OneThread.go()
export function implemented(task: Task, thread: Thread2): void {
  thread.go(task);
}

// guess chosen 0: it goes to byName(); it is handed on (line 127)
export function chosen(task: Task): void {
  const run = Math.random() > 0.5 ? byName : (each: Task) => each();
  run(task);
  void byName(task);
}
