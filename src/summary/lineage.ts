import type { ClassFact, FieldFact, MemberFact } from '../calls/facts.ts';
import type { FunctionId } from '../model/ids.ts';
import type { Program } from './index-facts.ts';

/** Who inherits from whom among the project's classes. */
export class Lineages {
  readonly #program: Program;
  readonly #known = new Map<ClassFact, ReadonlySet<ClassFact>>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** The class and its bases, nearest first; empty for what is no class of the project. */
  of(id: FunctionId): ReadonlySet<ClassFact> {
    const owner = this.#program.classes.get(id);
    if (owner === undefined) return NOBODY;
    const known = this.#known.get(owner) ?? this.#follow(owner);
    this.#known.set(owner, known);
    return known;
  }

  /** Classes that extend each other, which cannot run, end where they began. */
  #follow(owner: ClassFact): ReadonlySet<ClassFact> {
    const found = new Set<ClassFact>();
    let at: ClassFact | undefined = owner;
    while (at !== undefined && !found.has(at)) {
      found.add(at);
      at = this.#program.classes.get(at.base ?? at.id);
    }
    return found;
  }

  /** What an object of the class has under the name; a property has a getter beside its setter. */
  memberOf(id: FunctionId, name: string): MemberFact | undefined {
    const isSetter = (member: FunctionId): boolean => this.#program.functions.get(member)?.kind === 'setter';
    for (const owner of this.of(id)) {
      const own = owner.members.filter((candidate) => candidate.name === name && !candidate.static);
      const member = own.find((candidate) => !isSetter(candidate.function)) ?? own[0];
      if (member !== undefined) return member;
    }
    return undefined;
  }

  /** The field that an object of the class has under the name. */
  fieldOf(id: FunctionId, name: string): FieldFact | undefined {
    return [...this.of(id)].flatMap(({ fields }) => fields).find((field) => field.name === name);
  }

  /** What the class itself has under the name. */
  staticOf(id: FunctionId, name: string): MemberFact | undefined {
    return [...this.of(id)].flatMap(({ members }) => members).find((each) => each.static && each.name === name);
  }

  /** Whether an object of one of the classes has the member function, its own or inherited. */
  isOfSome(member: FunctionId, classes: ReadonlySet<FunctionId>): boolean {
    const owner = this.#program.memberOwners.get(member);
    return [...classes].some((id) => [...this.of(id)].some((known) => known.id === owner));
  }
}

const NOBODY: ReadonlySet<ClassFact> = new Set();
