// expect worker
import { refreshed } from './hooks.ts';

setInterval(() => refreshed(), 1000);
