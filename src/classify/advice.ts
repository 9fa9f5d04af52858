import type { DeclaredWrapper } from '../audit/audit.ts';
import { ownerOf } from '../model/ids.ts';
import type { Site } from '../summary/site.ts';
import { primitiveOf } from './order.ts';
import { MEASURE } from './rules.ts';
import { formOf, spokenCallee } from './wording.ts';

/** How to get the call off the loop, in one line of prose and code. */
export function fixFor(site: Site, wrappers: readonly DeclaredWrapper[]): string {
  const { eagerArgumentOf } = site;
  if (eagerArgumentOf !== undefined) return `pass it as a value: ${eagerlyWrapped(site, eagerArgumentOf, wrappers)}`;
  const [wrapper] = wrappers;
  const twin = twinAdvice(site);
  if (wrapper !== undefined) {
    const first = workerAdvice(site, wrapper);
    return twin === undefined ? first : `${first}, or ${twin}`;
  }
  if (twin !== undefined) return `${twin}, or run it in a worker pool`;
  return 'run it in a worker pool; a function of your own that does so is declared under wrappers:';
}

/** What a measurement would need, for a call that might be fast enough; rows need a document to stand in. */
export function allowFor(id: string, auditFile: string | undefined): string {
  const first = auditFile === undefined ? 'fence init, then ' : '';
  return `${first}${MEASURE}, then fence sync --accept ${id} --why "<reason>"`;
}

function workerAdvice(site: Site, { callee, offThread }: DeclaredWrapper): string {
  const wrapper = spokenCallee(callee);
  if (formOf(site) === 'value')
    return `run the call that takes ${spokenCallee(site.call)} in a worker, with ${wrapper}()`;
  return `await it in a worker: ${wrapped(site, wrapper, offThread)}`;
}

function eagerlyWrapped(site: Site, callee: string, wrappers: readonly DeclaredWrapper[]): string {
  const declared = wrappers.find((wrapper) => wrapper.callee === callee);
  return wrapped(site, spokenCallee(callee), declared?.offThread ?? [0]);
}

/** `make readSecret use execFile`, `use fs.promises.readFile instead of readFileSync`. */
function twinAdvice(site: Site): string | undefined {
  if (site.instead === undefined) return undefined;
  const primitive = primitiveOf(site);
  const twin = shortTwin(site.instead, primitive);
  const caller = site.trail.at(-1);
  if (site.trail.length > 1 && caller !== undefined) return `make ${caller.function} use ${twin}`;
  return `use ${twin} instead of ${spokenCallee(primitive)}`;
}

/** `execFile` of `util.promisify(child_process.execFile)`: the reader knows the module. `fs.promises.x` stays. */
function shortTwin(instead: string, primitive: string): string {
  const callback = /^util\.promisify\(([\w.]+)\)$/.exec(instead)?.[1] ?? instead;
  const prefix = `${ownerOf(primitive).replace(/^node:/, '')}.`;
  const rest = callback.startsWith(prefix) ? callback.slice(prefix.length) : callback;
  return /^\w+$/.test(rest) ? rest : instead;
}

const LONGEST_ARGUMENTS = 60;

/** The call as the wrapper takes it: the function and its arguments where that is what it takes first. */
function wrapped(site: Site, wrapper: string, offThread: readonly number[]): string {
  const position = offThread[0] ?? 0;
  const plain = plainCall(site.text);
  if (plain !== undefined && position === 0) {
    return `${wrapper}(${[plain.callee, ...(plain.args === '' ? [] : [shortened(plain.args)])].join(', ')})`;
  }
  const before = Array.from({ length: position }, () => '…, ').join('');
  return `${wrapper}(${before}() => ${shortened(site.text)})`;
}

/** A method loses its receiver when it is passed as a value, so only a call of a plain name can be split. */
function plainCall(text: string): { readonly callee: string; readonly args: string } | undefined {
  const match = /^([\w$]+)\((.*)\)$/s.exec(text);
  const [, callee, args] = match ?? [];
  return callee === undefined || args === undefined || !isBalanced(args) ? undefined : { callee, args };
}

/** `f(a)(b)` has `a)(b` between its outer brackets: not the arguments of one call. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const shortened = (text: string): string => (text.length > LONGEST_ARGUMENTS ? '…' : text);
