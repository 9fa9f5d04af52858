import { memberOf, ownerOf } from '../model/ids.ts';

/** Where a callee is looked up: the module as Node knows it, and the member without what stands for the default export. */
export interface CalleeName {
  readonly module: string;
  readonly member: string;
}

/** Builtins that only exist with `node:`; without it the name is somebody's package. */
const PREFIX_ONLY = new Set(['node:sqlite', 'node:test', 'node:sea', 'node:test/reporters']);

/** `fs` → `node:fs` for every builtin that a row names; other owners stay as they are. */
export const moduleName = (owner: string, modules: ReadonlySet<string>): string => {
  const prefixed = `node:${owner}`;
  return modules.has(prefixed) && !PREFIX_ONLY.has(prefixed) ? prefixed : owner;
};

/** A member of the default export is a member of the module (`default.sync` → `sync`); CommonJS says `export=`. */
export const memberName = (member: string): string =>
  member === 'export=' ? 'default' : member.replace(/^(?:default|export=)\./, '');

/** `@babel/core` of `@babel/core/lib/index.js`; `csv-parse` of `csv-parse/sync`; builtins and `lib` as they are. */
export const packageOf = (module: string): string => {
  if (module.startsWith('node:')) return module;
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
};

/**
 * The names to try for a callee, the first that has rows wins. A subpath of a package that no row names stands for the
 * package (`fs-extra/esm#copySync`), and a subpath that is itself called for the function it is named after
 * (`lodash/map#default`, `resolve/lib/sync.js#default`). What such a file exports by default is not the package's own
 * default export, and a row for every export (`*`) speaks about the package's entry only.
 */
export const namesToTry = (callee: string, modules: ReadonlySet<string>): readonly CalleeName[] => {
  const module = moduleName(ownerOf(callee), modules);
  const member = memberName(memberOf(callee));
  const home = packageOf(module);
  const isEntry = module === home || modules.has(module) || isSource(module);
  if (!isEntry) return [{ module: home, member: member === 'default' ? fileName(module) : member }];
  return [member, '*'].map((name) => ({ module, member: name }));
};

/** `resolve/paths.ts` is a folder of the project that happens to be called like a package. */
const isSource = (module: string): boolean => /\.[cm]?tsx?$/.test(module);

const fileName = (module: string): string => module.slice(module.lastIndexOf('/') + 1).replace(/\.[cm]?js$/, '');
