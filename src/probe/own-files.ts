import * as fs from 'node:fs';

/** The probe's own way to files: what stood in `node:fs` before anything was put in its place, so that it sees no call of its own. */
export const { mkdirSync, openSync, readFileSync, realpathSync, writeFileSync, writeSync } = { ...fs };
