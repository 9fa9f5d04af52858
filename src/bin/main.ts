import { run } from '../cli/program.ts';
import { processEnvironment } from './environment.ts';

/** Never calls `process.exit`: that would cut off what a slow pipe still has to read. */
process.exitCode = await run(processEnvironment());
