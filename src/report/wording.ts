import { memberOf, ownerOf } from '../model/ids.ts';

/** `1 violation`, `1,206 modules`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Thousands with commas, whatever the machine's locale. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** A name that can be read in a sentence: `verifyCode()`, `new DatabaseSync()`, `Statement.get()`. */
export function spokenCall(call: string): string {
  return `${memberOf(call)}()`;
}

/** `node:child_process execFileSync` for a builtin or package, the bare name for a function of the project. */
export function spokenCallee(call: string): string {
  const owner = ownerOf(call);
  return isProjectFile(owner) || owner === '' ? memberOf(call) : `${owner} ${memberOf(call)}`;
}

/** Whether the owner of a callee is a module of the project, not a package or a builtin. */
export function isProjectFile(owner: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(owner);
}

/** `a, b and c`. */
export function enumerated(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
