import { posix } from 'node:path';
import type { ProjectFiles } from './project-files.ts';

/** What the text of a module and of its nearest imports gives away. A hint for people, never a verdict. */
export interface Nature {
  readonly kind: 'daemon' | 'tool' | 'unknown';
  /** What was seen: `listen()`, `while (true)`. */
  readonly sign: string | undefined;
  /** Exported async functions that look like the one a launcher calls, when the module calls none itself. */
  readonly boot: readonly string[];
}

const DAEMON_SIGNS: readonly { readonly pattern: RegExp; readonly sign: string }[] = [
  { pattern: /\.listen\s*\(/, sign: 'listen()' },
  { pattern: /\b(createServer|Bun\.serve|Deno\.serve)\s*\(/, sign: 'a server' },
  { pattern: /\bsetInterval\s*\(/, sign: 'setInterval()' },
  { pattern: /\bwhile\s*\(\s*(true|1)\s*\)|\bfor\s*\(\s*;\s*;\s*\)/, sign: 'an endless loop' },
  { pattern: /\.on\s*\(\s*['"](message|messageCreate|connection|request|data|text)/, sign: 'a message handler' },
  {
    pattern: /\bnew\s+(Telegraf|Bot|WebSocketServer|Server|Client|Worker|Queue|CronJob)\s*\(/,
    sign: 'a client or server',
  },
  { pattern: /\bNestFactory\.create|\bcron\.schedule\s*\(/, sign: 'a service framework' },
];

const TOOL_SIGNS = /^#!|\bfrom ['"](commander|yargs|cac|meow|oclif|@oclif\/core)['"]|\bparseArgs\s*\(/;

/** How many modules are read for one entry. */
const READ_LIMIT = 40;

export function natureOf(entry: string, project: ProjectFiles): Nature {
  const text = project.read(entry);
  const near = [text, ...nearby(entry, project).map(project.read)];
  const found = DAEMON_SIGNS.find(({ pattern }) => near.some((source) => pattern.test(source)));
  const boot = callsItself(text) ? [] : exportedBootFunctions(text);
  const isTool = TOOL_SIGNS.test(text);
  if (found !== undefined) return { kind: 'daemon', sign: found.sign, boot };
  return { kind: isTool ? 'tool' : 'unknown', sign: undefined, boot };
}

/** Project modules that an entry imports by a relative path, and those that they import. */
function nearby(entry: string, project: ProjectFiles): readonly string[] {
  const first = importsOf(entry, project);
  const second = first.flatMap((file) => importsOf(file, project));
  return [...new Set([...first, ...second])].filter((file) => file !== entry).slice(0, READ_LIMIT);
}

function importsOf(file: string, project: ProjectFiles): readonly string[] {
  const specifiers = project.read(file).matchAll(/(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...specifiers].flatMap(([, specifier = '']) => {
    const path = posix.join(posix.dirname(file), specifier);
    const stem = path.replace(/\.[cm]?[jt]sx?$/, '');
    const found = [path, `${stem}.ts`, `${stem}.tsx`, `${stem}.js`, `${stem}/index.ts`].find((name) =>
      project.sources.has(name),
    );
    return found === undefined ? [] : [found];
  });
}

/** A call at the left margin: `main().catch(…)`, `void start();`, `await run();`. */
function callsItself(text: string): boolean {
  return /^(?:void\s+|await\s+)?[A-Za-z_$][\w$.]*\s*\(/m.test(text);
}

function exportedBootFunctions(text: string): readonly string[] {
  const functions = text.matchAll(/^export\s+async\s+function\s+(main|(?:run|start|boot|serve|launch)\w*)\s*\(/gm);
  return [...functions].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
