import { Agent } from './agent.ts';

/** This daemon records nothing; another program that shares the class may. */
const agent = new Agent({ name: 'server', recording: false });
setInterval(() => agent.answer(), 1000);
