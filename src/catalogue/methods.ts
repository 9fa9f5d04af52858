import { type CalleeId, calleeId } from '../model/ids.ts';
import { moduleName, namesToTry } from './callee-name.ts';
import { OBJECT_ROWS } from './products.ts';
import type { BlockingRow } from './rows.ts';

const NONE: ReadonlyMap<string, CalleeId> = new Map();

/**
 * The methods of objects that rows speak of, by the object's owner: `node:fs#default` for the module as a whole,
 * `better-sqlite3#Database` for what `new` makes. Rows that hold for some forms of call only are left out: through an
 * interface nobody sees the form.
 */
export const methodsByOwner = (
  rows: readonly BlockingRow[],
  modules: ReadonlySet<string>,
): ((owner: CalleeId) => ReadonlyMap<string, CalleeId>) => {
  const byOwner = new Map<string, Map<string, CalleeId>>();
  for (const { module, member, form, when } of rows) {
    if (form === 'new' || when !== undefined || member === '*') continue;
    const at = member.lastIndexOf('.');
    const key = ownerKey(moduleName(module, modules), at < 0 ? 'default' : member.slice(0, at));
    const methods = byOwner.get(key) ?? new Map<string, CalleeId>();
    byOwner.set(key, methods);
    const name = member.slice(at + 1);
    if (name !== 'default' && !methods.has(name)) methods.set(name, calleeId(module, member));
  }
  for (const { module, member, object } of OBJECT_ROWS) {
    const methods = byOwner.get(ownerKey(module, object));
    if (methods !== undefined) byOwner.set(ownerKey(module, member), methods);
  }
  return (owner) => {
    for (const { module, member } of namesToTry(owner, modules)) {
      const methods = byOwner.get(ownerKey(module, member));
      if (methods !== undefined) return methods;
    }
    return NONE;
  };
};

const ownerKey = (module: string, owner: string): string => `${module}#${owner}`;
