/**
 * Names of things, branded so that they cannot be mixed up. Each is made in one place and compared as a string.
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** A project module: its path relative to the project root, with `/` (`src/bot.ts`). Made by `project`. */
export type ModuleId = Brand<'module'>;

/** One function body or module body: `<module>@<offset of the node>`; unique within a run. Made by `calls`. */
export type FunctionId = Brand<'function'>;

/**
 * What a reader calls a callee: `node:fs#readFileSync`, `better-sqlite3#Statement.get`, `src/totp.ts#verifyCode`,
 * `src/store.ts#Store.compact`. `lib#Array.map` names the language's own library.
 */
export type CalleeId = Brand<'callee'>;

/** A place that can hold function values: a variable, parameter, property, or the result of a function or call. */
export type SlotId = Brand<'slot'>;

export const moduleId = (path: string): ModuleId => path as ModuleId;
export const functionId = (module: ModuleId, offset: number): FunctionId => `${module}@${offset}` as FunctionId;
export const slotId = (text: string): SlotId => text as SlotId;
/** What holds the object that a method or constructor runs on. */
export const THIS = slotId('this');

export const calleeId = (owner: string, member: string): CalleeId => `${owner}#${member}` as CalleeId;
/** Takes a callee written by a person (`src/totp.ts#verifyCode`) as it stands. */
export const calleeIdFrom = (text: string): CalleeId => text as CalleeId;

/** `node:fs` of `node:fs#readFileSync`. */
export const ownerOf = (callee: string): string => callee.slice(0, Math.max(0, callee.lastIndexOf('#')));
/** `Statement.get` of `better-sqlite3#Statement.get`. */
export const memberOf = (callee: string): string => callee.slice(callee.lastIndexOf('#') + 1);
/** `get` of `better-sqlite3#Statement.get`. */
export const terminalOf = (callee: string): string => {
  const member = memberOf(callee);
  return member.slice(member.lastIndexOf('.') + 1);
};
