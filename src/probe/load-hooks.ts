import * as nodeModule from 'node:module';
import { openJournal } from './journal.ts';
import type { Plan } from './plan.ts';
import { newTransform, type Transform } from './transform.ts';

/** What both kinds of load hooks do with a module that others have loaded; and the module of the asynchronous ones. */

export interface Loaded {
  readonly format?: string | null | undefined;
  readonly source?: unknown;
  readonly shortCircuit?: boolean | undefined;
}

/** `sync`: CommonJS goes on to `Module.prototype._compile`, which rewrites it; the asynchronous hooks' does not. */
export function transformed<T extends Loaded>(
  loaded: T,
  url: string,
  transform: Transform,
  hooks: 'sync' | 'async',
): T {
  const { format, source } = loaded;
  if (source === null || source === undefined || typeof format !== 'string') return loaded;
  const script = /^commonjs/.test(format);
  if ((script && hooks === 'sync') || !/^(module|commonjs)(-typescript)?$/.test(format)) return loaded;
  const text = plainText(textOf(source), format);
  const rewritten = transform(text, url, script ? 'commonjs' : 'module');
  return rewritten === undefined ? loaded : { ...loaded, source: rewritten, format: script ? 'commonjs' : 'module' };
}

function textOf(source: unknown): string {
  return typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString();
}

/** Node strips types after the hooks have run; what is rewritten must be stripped before. Places stay. */
function plainText(text: string, format: string): string {
  return format.endsWith('-typescript') ? withoutTypes(text) : text;
}

export function withoutTypes(text: string): string {
  const strip: unknown = Reflect.get(nodeModule, 'stripTypeScriptTypes');
  if (typeof strip !== 'function') return text;
  const { emitWarning } = process;
  // The command's own use of TypeScript says already that it is experimental, where it is.
  process.emitWarning = () => undefined;
  try {
    return String(strip(text, { mode: 'strip' }));
  } catch {
    return text;
  } finally {
    process.emitWarning = emitWarning;
  }
}

let transform: Transform = () => undefined;

export interface HookData {
  readonly plan: Plan;
  readonly folder: string;
}

export function initialize({ plan, folder }: HookData): void {
  transform = newTransform(plan, folder, openJournal(folder, 'loader'));
}

type NextLoad = (url: string, context: unknown) => Promise<Loaded>;

export async function load(url: string, context: unknown, nextLoad: NextLoad): Promise<Loaded> {
  return transformed(await nextLoad(url, context), url, transform, 'async');
}
