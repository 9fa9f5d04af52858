export * from './files.ts';
export * from 'node:fs';

/** The project's own answer to a name that the package has too. */
export const ensureDirSync = (path: string): string => path;
export const kept = ensureDirSync;
