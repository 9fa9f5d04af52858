import { terminalOf } from '../model/ids.ts';
import { moduleName, namesToTry } from './callee-name.ts';

/** What every table's rows have. */
export interface Named {
  readonly module: string;
  readonly member: string;
  readonly form?: 'call' | 'new';
}

export type LookUp<R> = (callee: string, form: 'call' | 'new') => readonly R[];

/** Rows by module, member and form, in the order of the table: of several that apply the first is meant. */
export const lookUp = <R extends Named>(rows: readonly R[], modules: ReadonlySet<string>): LookUp<R> => {
  const byKey = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(moduleName(row.module, modules), row.member, row.form ?? 'call');
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  return (callee, form) => {
    for (const name of namesToTry(callee, modules)) {
      const found = byKey.get(keyOf(name.module, name.member, form));
      if (found !== undefined) return found;
    }
    return [];
  };
};

const keyOf = (module: string, member: string, form: 'call' | 'new'): string => `${form} ${module}#${member}`;

/** `get` of a row for `Statement.get`. */
export const terminalOfRow = (row: Named): string => terminalOf(`#${row.member}`);

/** Rows by terminal name, the first of each. */
export const byTerminal = <R extends Named>(rows: readonly R[]): ReadonlyMap<string, R> => {
  const found = new Map<string, R>();
  for (const row of rows) if (!found.has(terminalOfRow(row))) found.set(terminalOfRow(row), row);
  return found;
};
