// expect reached
export * from 'fs-extra';

/** Has the name of no blocking call, and is the project's. */
export function own(path: string): string {
  return path;
}
