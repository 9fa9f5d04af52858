import { isSource, modulesStartedBy } from './command-line.ts';
import { folderOf, type ProjectFiles } from './project-files.ts';

/** Something that starts a module, as written: the built file more often than the source. */
export interface Start {
  /** Paths that may name the module, likeliest first, relative to `folder`. */
  readonly candidates: readonly string[];
  readonly folder: string;
  /** `package.json script "start"`, `Dockerfile`. */
  readonly reason: string;
  /** What the starter says about it: a service manager starts daemons, a `bin` is more often a tool. */
  readonly hint: 'daemon' | 'tool' | 'none';
}

/** Every start that the project's manifests name. */
export function findStarts(project: ProjectFiles): readonly Start[] {
  return project.manifests.flatMap((path) => {
    const kind = KINDS.find(({ pattern }) => pattern.test(path));
    return kind === undefined ? [] : kind.read(path, project.read(path));
  });
}

type ReadStarts = (path: string, text: string) => readonly Start[];

const KINDS: readonly { readonly pattern: RegExp; readonly read: ReadStarts }[] = [
  { pattern: /(^|\/)package\.json$/, read: packageStarts },
  { pattern: /(^|\/)(Dockerfile[^/]*|[^/]*\.Dockerfile)$/, read: lineStarts(/^\s*(?:CMD|ENTRYPOINT)\s+(.*)$/gim) },
  { pattern: /(^|\/)Procfile$/, read: lineStarts(/^[\w-]+:\s*(.*)$/gm) },
  { pattern: /\.service$/, read: lineStarts(/^ExecStart=(.*)$/gm) },
  { pattern: /compose[^/]*\.ya?ml$/, read: lineStarts(/^\s*(?:command|entrypoint):\s*(.*)$/gm) },
  { pattern: /(ecosystem|pm2)[^/]*$/, read: scriptStarts },
];

function lineStarts(pattern: RegExp): ReadStarts {
  return (path, text) =>
    [...text.matchAll(pattern)].flatMap(([, command = '']) =>
      modulesStartedBy(command).map((candidates) => start(candidates, path, path, 'daemon')),
    );
}

/** `script: './dist/bot.js'` of a pm2 ecosystem file. */
function scriptStarts(path: string, text: string): readonly Start[] {
  return [...text.matchAll(/["']?script["']?\s*:\s*["']([^"']+)["']/g)].flatMap(([, script = '']) =>
    isSource(script) ? [start([script.replace(/^\.\//, '')], path, path, 'daemon')] : [],
  );
}

function packageStarts(path: string, text: string): readonly Start[] {
  const manifest = parsedObject(text);
  const scripts = Object.entries(objectOf(manifest['scripts'])).flatMap(([name, command]) =>
    typeof command === 'string' ? scriptStart(path, name, command) : [],
  );
  const bins = typeof manifest['bin'] === 'string' ? { bin: manifest['bin'] } : objectOf(manifest['bin']);
  const bin = Object.values(bins).flatMap((file) =>
    typeof file === 'string' ? [start([file.replace(/^\.\//, '')], path, `${path} bin`, 'tool')] : [],
  );
  const main = manifest['main'];
  const mains = typeof main === 'string' ? [start([main.replace(/^\.\//, '')], path, `${path} main`, 'none')] : [];
  return [...scripts, ...bin, ...mains];
}

/** Scripts that build, test or migrate: what they start ends by itself. */
const CHORES =
  /(^|:)(pre|post)?(build|test|lint|format|types?|typecheck|check|clean|migrat\w*|seed|release|prepare|generate|codegen|bench\w*|docs?)/;

function scriptStart(path: string, name: string, command: string): readonly Start[] {
  if (CHORES.test(name)) return [];
  const served = /^(start|serve|dev|prod|production|daemon|worker|bot|server)\b/.test(name);
  const reason = `${path} script "${name}"`;
  const framework = /\bnest start\b/.test(command) ? [start(['src/main.ts'], path, reason, 'daemon')] : [];
  return [
    ...modulesStartedBy(command).map((candidates) => start(candidates, path, reason, served ? 'daemon' : 'none')),
    ...framework,
  ];
}

function start(candidates: readonly string[], path: string, reason: string, hint: Start['hint']): Start {
  return { candidates, folder: folderOf(path), reason, hint };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
