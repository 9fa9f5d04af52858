const excuse = (reason: string, ...ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, reason]));

const members = (owner: string, names: string): readonly string[] => names.split(' ').map((name) => `${owner}.${name}`);

/** Rows whose name no export and no declaration of the package bears, each with its reason. */
export const UNPROVED: Readonly<Record<string, string>> = {
  ...excuse(
    'the package gives the type of the function it hands out no name; the stub does',
    'synckit#SyncFn',
    'make-synchronous#SynchronousFunction',
    'make-synchronous/subprocess#SynchronousFunction',
    'make-synchronized#SynchronizedFunction',
    'synchronized-promise#SynchronizedFunction',
    'deasync#Deasynced',
    'sync-rpc#SyncClient',
    'prompt-sync#Prompt',
    'prompt-sync#Prompt.hide',
    'proper-lockfile#SyncRelease',
    'bun:sqlite#Transaction',
    ...members('bun:sqlite#Transaction', 'deferred immediate exclusive'),
  ),
  ...excuse(
    'a type alias of an object type in the package, an interface in the stub',
    ...members('lilconfig#SyncSearcher', 'search load'),
  ),
  ...excuse(
    'inherited from Conf, whose own rows are proved; importing the package needs electron',
    ...members('electron-store#ElectronStore', 'get set has delete clear reset store size'),
  ),
  ...excuse(
    'binaries for every platform, too large to install; read from index.d.ts of 1.16.22',
    ...['transformSync', 'transformFileSync', 'parseSync', 'parseFileSync', 'printSync', 'minifySync'].map(
      (name) => `@swc/core#${name}`,
    ),
  ),
  ...excuse(
    'binaries for every platform, too large to install; read from index.d.ts of 0.158.0',
    'oxc-parser#parseSync',
  ),
  ...excuse(
    'assigned in the constructor, and the package has no declarations',
    'xmlhttprequest#XMLHttpRequest.open',
    'xmlhttprequest-ssl#XMLHttpRequest.open',
  ),
};
