/**
 * Prints what each package given as an argument really exports, as `{ specifier: names }`: `globSync`, `default`,
 * `PNG.sync.read`, `Database.exec` (a method of a class). Whatever cannot be imported here (a native addon without its
 * binary) has no names.
 */
const DEPTH = 3;
const SKIPPED = new Set(['default', 'prototype', 'constructor', 'caller', 'callee', 'arguments']);

const namesOf = (value, prefix, depth, seen) => {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return [];
  const own = ownNames(value, prefix, depth, new Set([...seen, value]));
  return typeof value === 'function' ? [...own, ...methodsOf(value, prefix)] : own;
};

const ownNames = (value, prefix, depth, seen) =>
  Object.getOwnPropertyNames(value).flatMap((name) => {
    if (SKIPPED.has(name)) return [];
    const member = propertyOf(value, name);
    if (typeof member !== 'function' && typeof member !== 'object') return [];
    const nested = depth > 1 ? namesOf(member, `${prefix}${name}.`, depth - 1, seen) : [];
    return [...(typeof member === 'function' ? [`${prefix}${name}`] : []), ...nested];
  });

/** Methods and accessors of a class, its superclasses included, under the class's own name and under the export's. */
const methodsOf = (fn, prefix) => {
  const names = [];
  for (let of = fn.prototype; of && of !== Object.prototype; of = Object.getPrototypeOf(of)) {
    names.push(...Object.getOwnPropertyNames(of).filter((name) => name !== 'constructor'));
  }
  return names.flatMap((name) => [`${prefix}${name}`, `${fn.name}.${name}`]);
};

const propertyOf = (object, name) => {
  try {
    return object[name];
  } catch {
    return undefined;
  }
};

const exportsOf = async (specifier) => {
  try {
    const module = await import(specifier);
    const names = [...namesOf(module, '', DEPTH, new Set()), ...namesOf(module.default, '', DEPTH, new Set())];
    return [...new Set([...names, ...(typeof module.default === 'function' ? ['default', module.default.name] : [])])];
  } catch {
    return [];
  }
};

const found = {};
for (const specifier of process.argv.slice(2)) found[specifier] = await exportsOf(specifier);
process.stdout.write(JSON.stringify(found), () => process.exit(0));
