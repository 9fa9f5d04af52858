/** How costly a blocking call tends to be, costliest first: the order in which findings are listed. */
export const COST_TIERS = [
  'spawn',
  'lock',
  'kdf',
  'compress',
  'database',
  'recursive',
  'file',
  'cpu',
  'metadata',
] as const;
export type CostTier = (typeof COST_TIERS)[number];

/** What kind of resource a blocking call uses; the report groups by it, the document switches some on and off. */
export const CATEGORIES = [
  'fs',
  'fs-metadata',
  'subprocess',
  'crypto',
  'compression',
  'database',
  'lock',
  'http',
  'sync-shim',
  'build-tool',
  'heap',
  'project',
  'package',
  'module-load',
  'cpu-by-size',
  'cheap-crypto',
  'stdio',
  'spawn-prologue',
  'process-info',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that are off unless `catalogue.enable` names them: noisy, or cheap in most programs. */
export const OPT_IN: ReadonlySet<Category> = new Set([
  'module-load',
  'cpu-by-size',
  'cheap-crypto',
  'stdio',
  'spawn-prologue',
  'process-info',
]);
