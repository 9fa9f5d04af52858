import type { CallFact, FunctionFact, ParameterTest } from '../calls/facts.ts';
import { type FunctionId, type SlotId, THIS } from '../model/ids.ts';
import type { CallEdge } from './edges.ts';
import type { Fills } from './fills.ts';
import type { Frames } from './frames.ts';
import type { Program } from './index-facts.ts';
import type { Phases } from './phases.ts';
import type { Reach } from './reach.ts';
import { failedByAll, fails, type Tests, testsAsked } from './told.ts';

/**
 * Functions as single calls find them. A caller that writes a literal, or that calls on an object whose fields are full,
 * does not run what the function does otherwise only; so it is looked at once for each thing that callers tell it.
 */

/** What is known of a function's surroundings while one call runs it. */
interface Known {
  /** Questions that are not answered the way the stretch needs. */
  readonly failed: ReadonlySet<ParameterTest>;
  /** Fields of its own object. */
  readonly filled: ReadonlySet<SlotId>;
  /** Fields of its own object that are empty yet, though settled for all others. */
  readonly empty: ReadonlySet<SlotId>;
}

const NOTHING: Known = { failed: new Set(), filled: new Set(), empty: new Set() };

interface Node {
  readonly id: FunctionId;
  readonly of: FunctionFact;
  readonly known: Known;
}

interface Context {
  readonly program: Program;
  readonly reach: Reach;
  readonly frames: Frames;
  readonly phases: Pick<Phases, 'roots' | 'starts'>;
  readonly fills: Fills;
  readonly tests: Tests;
}

/** The edges of all functions, and of their variants under ids of their own; edges say which of them they lead to. */
export function withVariants(
  edges: ReadonlyMap<FunctionId, readonly CallEdge[]>,
  given: Omit<Context, 'tests'>,
): ReadonlyMap<FunctionId, readonly CallEdge[]> {
  const context: Context = { ...given, tests: testsAsked(edges.keys(), given) };
  const found = new Map<FunctionId, readonly CallEdge[]>();
  const queue: Node[] = [];
  const queued = new Set<FunctionId>();
  const enqueue = (node: Node): FunctionId => {
    if (!queued.has(node.id)) queue.push(node);
    queued.add(node.id);
    return node.id;
  };
  const failed = failedByAll(context.tests, context);
  for (const id of edges.keys()) {
    const of = given.program.functions.get(id);
    if (of !== undefined)
      enqueue({ id, of, known: { ...NOTHING, failed: failed.get(given.frames.frameOf(id)) ?? NOTHING.failed } });
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const { of, known, id } = node;
    const run = (edges.get(of.id) ?? []).filter((edge) => runs(edge.call, known, context));
    found.set(
      id,
      run.map((edge) => ledTo(edge, variantOf(edge, of, known, context), enqueue)),
    );
  }
  return found;
}

function ledTo(edge: CallEdge, variant: Node | undefined, enqueue: (node: Node) => FunctionId): CallEdge {
  return variant === undefined ? edge : { ...edge, leadsTo: enqueue(variant) };
}

function runs({ within }: CallFact, { failed, filled, empty }: Known, { fills }: Context): boolean {
  return within.every(
    (stretch) =>
      !stretch.needs.some((test) => failed.has(test)) &&
      (stretch.asks === null ||
        !(filled.has(stretch.asks.slot) || (fills.settled.has(stretch.asks.slot) && !empty.has(stretch.asks.slot)))),
  );
}

/** The target as the call finds it; undefined when the call tells it nothing that it asks. */
function variantOf(edge: CallEdge, caller: FunctionFact, known: Known, context: Context): Node | undefined {
  const of = edge.target === undefined ? undefined : context.program.functions.get(edge.target);
  if (of === undefined) return undefined;
  const told = edge.inline ? known : toldBy(edge, caller, of, known, context);
  const key = keyOf(told);
  return key === '' ? undefined : { id: `${of.id} ${key}` as FunctionId, of, known: told };
}

function toldBy(edge: CallEdge, caller: FunctionFact, of: FunctionFact, known: Known, context: Context): Known {
  const { call } = edge;
  const direct = edge.place === call.place;
  const tests = direct ? (context.tests.get(of.id) ?? []) : [];
  const failed = new Set(tests.filter((test) => fails(test, call.shape)));
  const may = direct ? context.fills.mayFill(of.id) : NOTHING.filled;
  if (may.size === 0) return { ...NOTHING, failed };
  const own = call.object === THIS ? known : NOTHING;
  const filled = new Set([...own.filled, ...context.fills.filledBefore(caller, call)]);
  const empty = [...own.empty, ...(context.fills.first.get(call) ?? [])];
  return {
    failed,
    filled: new Set([...filled].filter((slot) => may.has(slot))),
    empty: new Set(empty.filter((slot) => may.has(slot) && !filled.has(slot))),
  };
}

function keyOf({ failed, filled, empty }: Known): string {
  if (failed.size + filled.size + empty.size === 0) return '';
  const parts = [
    ...[...failed].map((test) => JSON.stringify(test)),
    ...[...filled].map((slot) => `filled ${slot}`),
    ...[...empty].map((slot) => `empty ${slot}`),
  ];
  return parts.sort().join(' ');
}
