import type { ClassFact, FunctionFact, MemberFact, ModuleFacts } from '../calls/facts.ts';
import type { FunctionId, ModuleId, SlotId } from '../model/ids.ts';

/** The facts of all modules, ready to be asked. */
export interface Program {
  readonly modules: ReadonlyMap<ModuleId, ModuleFacts>;
  readonly functions: ReadonlyMap<FunctionId, FunctionFact>;
  readonly bodies: ReadonlyMap<ModuleId, FunctionFact>;
  readonly classes: ReadonlyMap<FunctionId, ClassFact>;
  /** The class member a slot belongs to, for dispatch that no instance answers. */
  readonly members: ReadonlyMap<SlotId, { readonly owner: ClassFact; readonly member: MemberFact }>;
  /** Members that stand for a slot of a base class or interface. */
  readonly overriders: ReadonlyMap<SlotId, readonly { readonly owner: ClassFact; readonly member: MemberFact }[]>;
  /** The function and position a parameter slot belongs to. */
  readonly parameters: ReadonlyMap<SlotId, { readonly owner: FunctionId; readonly position: number }>;
  /** Methods of classes by name. */
  readonly membersByName: ReadonlyMap<string, readonly { readonly owner: ClassFact; readonly member: MemberFact }[]>;
  /** The class a member function belongs to. */
  readonly memberOwners: ReadonlyMap<FunctionId, FunctionId>;
  /** Functions that are values of object literals' properties, by the property's name. */
  readonly propertiesByName: ReadonlyMap<string, readonly FunctionId[]>;
  /** Functions by the function they are written in. */
  readonly writtenIn: ReadonlyMap<FunctionId, readonly FunctionId[]>;
}

export function indexFacts(modules: readonly ModuleFacts[]): Program {
  const functions = modules.flatMap((module) => module.functions);
  const classes = modules.flatMap((module) => module.classes);
  const members = classes.flatMap((owner) => owner.members.map((member) => ({ owner, member })));
  return {
    modules: new Map(modules.map((module) => [module.module, module])),
    functions: new Map(functions.map((fact) => [fact.id, fact])),
    bodies: new Map(functions.filter((fact) => fact.kind === 'module').map((fact) => [fact.module, fact])),
    classes: new Map(classes.map((fact) => [fact.id, fact])),
    members: new Map(members.map((entry) => [entry.member.slot, entry])),
    overriders: grouped(members.flatMap((entry) => entry.member.overrides.map((slot) => [slot, entry] as const))),
    parameters: new Map(functions.flatMap(parameterEntries)),
    membersByName: grouped(members.filter((e) => !e.member.static).map((entry) => [entry.member.name, entry] as const)),
    memberOwners: new Map(members.map(({ owner, member }) => [member.function, owner.id])),
    propertiesByName: grouped(
      functions.flatMap((fact) => (fact.property === undefined ? [] : [[fact.property, fact.id] as const])),
    ),
    writtenIn: grouped(functions.flatMap((fact) => (fact.parent === null ? [] : [[fact.parent, fact.id] as const]))),
  };
}

function parameterEntries(fact: FunctionFact) {
  return fact.params.flatMap((slot, position) =>
    slot === null ? [] : [[slot, { owner: fact.id, position }] as const],
  );
}

function grouped<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
