import type { CallShape } from '../model/call-shape.ts';
import type { Category, CostTier } from '../model/cost.ts';
import type { CalleeId, FunctionId, ModuleId, SlotId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';

/**
 * What the source says, module by module, as plain data. Nothing after this stage knows that TypeScript exists, and
 * nothing here says what it means: which functions run, which block and in which turn is decided from these facts.
 */
export interface ModuleFacts {
  readonly module: ModuleId;
  readonly functions: readonly FunctionFact[];
  readonly classes: readonly ClassFact[];
  /** What `export default` names, and every exported value by name. */
  readonly exports: ReadonlyMap<string, readonly ValueRef[]>;
  /** Modules that run before this one does; of `computed` ones the exports may be called by somebody unseen. */
  readonly imports: readonly { readonly module: ModuleId; readonly computed: boolean }[];
  readonly neverRun: readonly DeadStretch[];
}

/** Code under a condition that comes out against it wherever the program asks. */
export interface DeadStretch {
  readonly place: Place;
  readonly condition: string;
  /** How the condition always comes out. */
  readonly truth: boolean;
}

/** Something that may be called, or that carries things that may be called. */
export type ValueRef =
  | { readonly kind: 'function'; readonly id: FunctionId }
  | ExternalValue
  /** Whatever flows into a variable, parameter, property or result. */
  | { readonly kind: 'slot'; readonly id: SlotId }
  /** A class as a value: whoever has it may construct it. */
  | { readonly kind: 'class'; readonly id: FunctionId }
  /** An object of a class: whoever has it may call its methods. */
  | { readonly kind: 'instance'; readonly id: FunctionId };

/** A function or an object of somebody else's. */
export interface ExternalValue {
  readonly kind: 'external';
  readonly id: CalleeId;
  readonly blocking: BlockingInfo | undefined;
  /** Calls the function it was made of, which the same call leads to, and hands its arguments to nobody else. */
  readonly forwards: boolean;
  /** Of an object that has such (`fs`, `ts.sys`, `new Database()`): the methods that block, by name. */
  readonly methods?: ReadonlyMap<string, ExternalValue>;
}

/** The part of a catalogue row that findings speak of. */
export interface BlockingInfo {
  readonly category: Category;
  readonly tier: CostTier;
  readonly instead: string | undefined;
  /** Blocks whatever it is called with; others only in some forms of call. */
  readonly always: boolean;
}

/** `{ a, b: c, ...rest }`: the slot of each property's name, and of what is left. */
export interface PatternFact {
  readonly properties: Readonly<Record<string, SlotId>>;
  readonly rest: SlotId | null;
}

/** One function body, or a module body. Its id is that of its node. */
export interface FunctionFact {
  readonly id: FunctionId;
  readonly module: ModuleId;
  /** `Class.method`, `outer.inner`, `main.setInterval`, `<module>`. */
  readonly name: string;
  readonly callee: CalleeId;
  readonly place: Place;
  /** All of it, from its first token to its last; `place` is that of its name. */
  readonly extent: Place;
  readonly kind: 'module' | 'function' | 'method' | 'constructor' | 'getter' | 'setter';
  /** Suspends: its body runs in turns of its own, and its caller is not held by what follows. */
  readonly async: boolean;
  readonly generator: boolean;
  /** Written in place as a value (function expression or arrow), not declared by name. */
  readonly literal: boolean;
  /** The property of an object literal it is the value of. */
  readonly property: string | undefined;
  /** The function this one is written in; null for a module body. */
  readonly parent: FunctionId | null;
  /** Slots of the parameters by position; a destructured one has none. */
  readonly params: readonly (SlotId | null)[];
  /** Parameters taken apart, by position. */
  readonly patterns: readonly (PatternFact | null)[];
  /** Position of the rest parameter, or -1. */
  readonly rest: number;
  /** Where the values it returns go. */
  readonly returns: SlotId;
  /** Calls that can lead somewhere: into the project, to a catalogued callee, or with a function in hand. */
  readonly calls: readonly CallFact[];
  /** Calls written in the body, those that lead nowhere included. */
  readonly callCount: number;
  /** It settles a promise around it that is awaited or returned where it is made: who waits for that waits for it. */
  readonly settles: boolean;
  readonly flows: readonly FlowFact[];
  readonly loads: readonly LoadFact[];
  /** Variables of the process, and fields of objects, that it may leave empty again; not those of an object it makes. */
  readonly empties: readonly SlotId[];
  readonly gives: readonly GivenField[];
  /** Classes of which, or of what extends them, it makes objects without naming them: `new this()`, `Object.create(A.prototype)`. */
  readonly makes: readonly FunctionId[];
  /** Functions that it binds to some of their arguments, so that later calls do not show all of them. */
  readonly binds: readonly ValueRef[];
}

/** A stretch that runs only while a variable of the process is empty, and fills it. */
export interface MemoFact {
  readonly slot: SlotId;
  /** The function the stretch is written in. */
  readonly holder: FunctionId;
}

/** A part of a function that may be passed over: a branch, the body of a loop, what follows an early return. */
export interface StretchFact {
  /** The function may go on without it; what stands after a `throw` runs unless the function ends there. */
  readonly skipped: boolean;
  /** The body of a loop. */
  readonly repeats: boolean;
  /** What the parameters must be like for it to run. */
  readonly needs: readonly ParameterTest[];
  /** The variable that must hold something for it to run; null where the condition asks anything else. */
  readonly given: SlotId | null;
  /** The field of the object itself that is empty whenever it runs. */
  readonly asks: AskedField | null;
}

export interface AskedField {
  readonly slot: SlotId;
  /** Nothing but its being empty is asked. */
  readonly alone: boolean;
  /** What the stretch does about it: `surely` where the field holds something afterwards, whether it ran or not. */
  readonly filled: 'surely' | 'maybe' | 'no';
}

/** A field of the object itself that a method gives something, whatever was in it. */
export interface GivenField {
  readonly slot: SlotId;
  /** Whenever the method runs to its end. */
  readonly surely: boolean;
  /** Something that no guard takes for empty. */
  readonly full: boolean;
}

/** What a condition asks about a parameter, or about a property of one. Only literals that a caller writes answer it. */
export interface ParameterTest {
  readonly owner: FunctionId;
  readonly position: number;
  readonly property: string | null;
  /** What it is where a caller leaves it out: written beside the parameter, or `undefined`. Null: not known. */
  readonly absent: { readonly value: LiteralValue } | null;
  readonly asks:
    | { readonly kind: 'truthy' }
    /** `loose`: `null` and `undefined` are the same. */
    | { readonly kind: 'equals'; readonly value: LiteralValue; readonly loose: boolean }
    | { readonly kind: 'typeof'; readonly name: string };
  /** How the question must be answered. */
  readonly holds: boolean;
}

export type LiteralValue = string | number | boolean | null | undefined;

/** A value that goes somewhere when the frame runs. `to: null`: out of sight, so anybody may call it later. */
export interface FlowFact {
  readonly from: ValueRef;
  readonly to: SlotId | null;
  readonly guard: RealmGuard;
  /** Only what the value carries under this name. */
  readonly property?: string;
  /** The property under which the object there holds it. */
  readonly under?: string;
}

/** `import('./x')` or `require('./x')` of a project module. */
export interface LoadFact {
  readonly module: ModuleId;
  readonly kind: 'dynamic' | 'require' | 'declared';
  /** Named by a pattern: whatever it exports may be called by somebody unseen. */
  readonly computed: boolean;
  readonly loop: boolean;
  readonly guard: RealmGuard;
}

/** `if (isMainThread) … else …`: which realm a stretch of code runs in; in none, where its condition never holds. */
export type RealmGuard = 'any' | 'main' | 'worker' | 'none';

export interface CallFact {
  readonly place: Place;
  readonly text: string;
  readonly form: 'call' | 'new';
  readonly callees: readonly ValueRef[];
  readonly confidence: 'resolved' | 'name';
  readonly shape: CallShape;
  readonly arguments: readonly ArgumentFact[];
  /** Values carried by the receiver: `steps` of `steps.forEach(run)`. */
  readonly receiver: readonly ValueRef[];
  /** The objects it is called on, when it is a member's call whose answer depends on them; empty when not known. */
  readonly on: readonly ValueRef[];
  /** What holds the object it is called on: `THIS`, a variable, a field, or the result of another call. */
  readonly object: SlotId | null;
  /** The object's name stands for the same object wherever it is written in the function. */
  readonly sameObject: boolean;
  /** Where what it returns goes. */
  readonly result: SlotId;
  /** The variable or field that is given what it returns, or the result of the function when that is returned. */
  readonly into: SlotId | null;
  /** The function returns that whenever it goes on to its end, in the same turn. */
  readonly returned: boolean;
  /** The promise it returns is awaited or returned where it is made. */
  readonly consumed: boolean;
  /** Stands in a loop without bound that awaits. */
  readonly loop: boolean;
  /** How many `await`s of the same function stand before it. */
  readonly awaits: number;
  /** Reads a property: of the objects it is made on, those that have a getter of the name run it. */
  readonly reads: boolean;
  /** Last name of the callee as written; empty where there is none. */
  readonly spelled: string;
  /** The name is that of a member, `x.save()` or `const { save } = x`: whatever has such a member may be meant. */
  readonly isMember: boolean;
  readonly guard: RealmGuard;
  /** Stretches of the function it stands in, outermost first. */
  readonly within: readonly StretchFact[];
  /** The innermost stretch around it that is worked out once. */
  readonly memo: MemoFact | null;
  /** The innermost call in whose argument list this one is evaluated: its place among the function's calls. */
  readonly argumentOf: { readonly call: number; readonly position: number } | null;
  readonly effects: CallEffects;
  readonly unresolved: Unresolved | null;
}

/** Set when the callee could not be found: the spelt name, and why. */
export interface Unresolved {
  readonly name: string;
  readonly why: string;
  /** What it is called on is a package's. */
  readonly external: boolean;
  /** Objects of the project have members of that name. */
  readonly owned: boolean;
}

/** What the catalogue knows about an external callee in this form of call. Positions are those of arguments. */
export interface CallEffects {
  /** Called before the call returns. */
  readonly immediate: readonly number[];
  /** Run off the main thread; `property` narrows to one property of an object argument. */
  readonly offThread: readonly number[];
  readonly offThreadProperty: string | undefined;
  /** Callbacks of a promise chain: run in the turn of what settles it. */
  readonly chained: readonly number[];
  /** Never called as they are: `promisify(exec)`. */
  readonly inert: readonly number[];
  /** Called while the process boots, or when the loop has ended. */
  readonly aside: readonly number[];
  /** Position of the argument that a later call of the result calls: `once(fn)`. */
  readonly answers: number | undefined;
  /** In what it answers: `Object.freeze(x)`. */
  readonly carried: readonly number[];
  /** The module this call starts, and in which realm. */
  readonly realm: { readonly kind: 'worker' | 'main'; readonly modules: readonly ModuleId[] } | null;
  /**
   * Stores its arguments in the receiver (`push`, `set`) or answers with what is stored there (`get`, `pop`). `queue`: may
   * store them, but is no collection of the language, and may call them as well.
   */
  readonly collection: 'store' | 'queue' | 'fetch' | null;
  /** What it answers, where the catalogue knows that, or methods of it. */
  readonly product: ExternalValue | undefined;
}

export interface ArgumentFact {
  readonly position: number;
  /** Set for a value inside an object literal; empty where its name is not known. */
  readonly property: string | undefined;
  readonly value: ValueRef;
  readonly place: Place;
  readonly text: string;
}

export interface ClassFact {
  readonly id: FunctionId;
  readonly name: string;
  readonly module: ModuleId;
  readonly construct: FunctionId;
  /** The class it extends, when that is the project's. */
  readonly base: FunctionId | null;
  /** Extends a class of a package, which may make objects of it out of sight. */
  readonly foreign: boolean;
  readonly decorated: boolean;
  readonly members: readonly MemberFact[];
  /** What may be called and is filled when objects are made, or later. */
  readonly fields: readonly FieldFact[];
  /** Members of all its bases and interfaces by name: whatever the class has under that name answers for them. */
  readonly answers: ReadonlyMap<string, readonly SlotId[]>;
  /** Fields that are empty when its own constructor begins or ends, whatever its bases' have filled them with. */
  readonly empties: readonly SlotId[];
}

/** A field without a function written for it. */
export interface FieldFact {
  readonly name: string;
  readonly slot: SlotId;
  readonly overrides: readonly SlotId[];
}

export interface MemberFact {
  readonly name: string;
  readonly function: FunctionId;
  readonly slot: SlotId;
  /** Members of base classes and interfaces that this one stands for when called through them. */
  readonly overrides: readonly SlotId[];
  readonly static: boolean;
  /** Only the class itself can name it. */
  readonly private: boolean;
  /**
   * Why somebody unseen may call it on any instance; `maybe`: a base is out of sight, so it may be an override;
   * `aside`: a container calls it while it boots or shuts down.
   */
  readonly exposed: 'decorated' | 'override' | 'maybe' | 'aside' | null;
}
