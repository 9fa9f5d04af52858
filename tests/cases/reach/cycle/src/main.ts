import { ping } from './ping.ts';

setInterval(() => ping(3), 1000); // expect: violation src/ping.ts#ping via ping > pong > readFileSync
