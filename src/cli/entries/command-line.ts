/** Programs whose first plain argument is the module they run. */
const RUNNERS = new Set([
  'node',
  'nodejs',
  'tsx',
  'ts-node',
  'ts-node-esm',
  'ts-node-dev',
  'tsnd',
  'nodemon',
  'node-dev',
  'bun',
  'deno',
  'swc-node',
  'pm2',
  'pm2-runtime',
  'pm2-dev',
  'forever',
  'babel-node',
]);

/** Words between a runner and its module: `pm2 start`, `tsx watch`, `bun run`. */
const RUNNER_WORDS = new Set(['start', 'watch', 'run']);

/** Flags whose next word is theirs. */
const FLAGS_WITH_VALUE = new Set([
  '-r',
  '--require',
  '--import',
  '--loader',
  '--experimental-loader',
  '--env-file',
  '--watch-path',
  '-e',
  '--ext',
  '-P',
  '--project',
  '--tsconfig',
  '-i',
  '--ignore',
  '--name',
]);

/**
 * Modules that a shell command may start, one list per program in it, likeliest first: `[['src/bot.ts']]` of
 * `NODE_ENV=x node -r dotenv/config src/bot.ts && echo`.
 */
export function modulesStartedBy(command: string): readonly (readonly string[])[] {
  return command.split(/&&|\|\||[;|&\n]/).flatMap((part) => {
    const words = part.split(/[\s"'\\,[\]]+/).filter((word) => word !== '');
    const runner = words.findIndex(isRunner);
    const modules = runner === -1 ? [] : plainWords(words.slice(runner + 1));
    return modules.length === 0 ? [] : [[...modules.filter(isSource), ...modules.filter((word) => !isSource(word))]];
  });
}

function isRunner(word: string): boolean {
  return RUNNERS.has(word.slice(word.lastIndexOf('/') + 1));
}

export function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function plainWords(words: readonly string[]): readonly string[] {
  return words
    .filter((_word, index) => !FLAGS_WITH_VALUE.has(words[index - 1] ?? ''))
    .filter((word) => !word.startsWith('-') && !isRunner(word) && !RUNNER_WORDS.has(word))
    .map((word) => word.replace(/^\.\//, ''));
}
