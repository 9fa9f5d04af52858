import { Agent, type Options } from './agent.ts';

const common = { name: 'server', recording: false } as const;
const options: Options = { ...common };

/** This daemon records nothing; another program that shares the class may. */
const first = new Agent(options);
const second = new Agent({ ...options, trace: false, sandbox: undefined });
setInterval(() => {
  void first.answer();
  void second.answer();
}, 1000);
