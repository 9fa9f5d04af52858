// expect worker
// expect none
import { inWorker } from './work.ts';

inWorker();
