import { toThread } from './threads.ts';

setInterval(() => toThread(() => 1), 1000);
