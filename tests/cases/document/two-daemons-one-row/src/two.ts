// expect none
import { tick } from './shared.ts';

setInterval(() => void tick(), 1000);
