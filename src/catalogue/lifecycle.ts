/**
 * Methods that NestJS calls on the classes it makes: while the application starts, before it listens, and while it
 * shuts down, after it was told to.
 */
export const LIFECYCLE: ReadonlyMap<string, 'startup' | 'exit'> = new Map([
  ['onModuleInit', 'startup'],
  ['onApplicationBootstrap', 'startup'],
  ['onModuleDestroy', 'exit'],
  ['beforeApplicationShutdown', 'exit'],
  ['onApplicationShutdown', 'exit'],
]);
