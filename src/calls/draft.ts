import { calleeId, type FunctionId, type SlotId } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import { placeOf } from '../project/place.ts';
import type { CallContext } from './call.ts';
import type {
  CallFact,
  FlowFact,
  FunctionFact,
  GivenField,
  LoadFact,
  MemoFact,
  PatternFact,
  RealmGuard,
  StretchFact,
  ValueRef,
} from './facts.ts';
import type { Kept } from './memo.ts';
import { displayName, MODULE_BODY } from './names.ts';
import type { ValueResolver } from './resolve.ts';
import { declaredName, isAsync, isFunctionNode, isLiteral, parametersOf } from './syntax.ts';
import { memberNameOf } from './value-uses.ts';

/** The fact of one function while the walk is inside it: its head is read at once, its body fills in as it is visited. */

/** A function fact while its body is being walked. */
export interface Draft {
  readonly node: ts.Node;
  readonly fact: OpenFact;
  /** Those of this function that the walk has passed. */
  awaits: number;
}

interface OpenFact extends FunctionFact {
  readonly calls: CallFact[];
  readonly flows: FlowFact[];
  readonly loads: LoadFact[];
  readonly empties: SlotId[];
  readonly gives: GivenField[];
  readonly binds: ValueRef[];
  readonly makes: FunctionId[];
  callCount: number;
  settles: boolean;
}

/** What surrounds the node being visited, within its function. */
export interface Surroundings {
  readonly draft: Draft;
  readonly loop: boolean;
  readonly guard: RealmGuard;
  readonly within: readonly StretchFact[];
  readonly memo: MemoFact | null;
  /** What the innermost such stretch fills. */
  readonly filling: Kept | null;
  readonly argumentOf: CallFact['argumentOf'];
}

/** The draft of a function, a constructor or a module's body, before anything of its body is known. */
export function newDraft(
  node: ts.Node,
  parent: FunctionId | null,
  kind: FunctionFact['kind'],
  { source, module, resolver }: Pick<CallContext, 'source' | 'module' | 'resolver'>,
): Draft {
  const name = kind === 'module' ? MODULE_BODY : constructedName(node);
  const parameters = isFunctionNode(node) ? parametersOf(node) : [];
  return {
    node,
    fact: {
      id: resolver.idOf(node),
      module,
      name,
      callee: calleeId(module, name),
      place: placeOf(ts.isSourceFile(node) ? (node.statements[0] ?? node) : nameNode(node), source, module),
      extent: placeOf(node, source, module),
      kind,
      async: isFunctionNode(node) && isAsync(node),
      generator: isFunctionNode(node) && 'asteriskToken' in node && node.asteriskToken !== undefined,
      literal: isLiteral(node),
      property: heldProperty(node),
      parent,
      params: parameters.map((p) => (ts.isIdentifier(p.name) ? resolver.slotOf(p) : null)),
      patterns: parameters.map((p) => (ts.isIdentifier(p.name) ? null : patternFact(p.name, resolver))),
      rest: parameters.findIndex((p) => p.dotDotDotToken !== undefined),
      returns: resolver.returnSlot(node),
      calls: [],
      callCount: 0,
      settles: false,
      flows: [],
      loads: [],
      empties: [],
      gives: [],
      makes: [],
      binds: [],
    },
    awaits: 0,
  };
}

/** What surrounds the first statement of a function. */
export function insideOf(draft: Draft, guard: RealmGuard, memo: MemoFact | null): Surroundings {
  return { draft, loop: false, guard, within: [], memo, filling: null, argumentOf: null };
}

export function flow(
  around: Surroundings,
  from: ValueRef,
  to: FlowFact['to'],
  names: Pick<FlowFact, 'property' | 'under'> = {},
): void {
  if (from.kind === 'slot' && from.id === to) return;
  around.draft.fact.flows.push({ from, to, guard: around.guard, ...names });
}

/** A part of the function that may be passed over, and that is worked out once where it fills a variable. */
export function stretched(
  around: Surroundings,
  stretch: Omit<StretchFact, 'asks' | 'repeats'> & Partial<Pick<StretchFact, 'repeats'>>,
  kept: Kept | undefined,
): Surroundings {
  const asks = kept?.of === 'object' ? { slot: kept.slot, alone: kept.alone, filled: kept.filled } : null;
  const within = [...around.within, { repeats: false, ...stretch, asks }];
  if (kept === undefined || kept.filled === 'no') return { ...around, within };
  const memo = kept.of === 'process' ? { slot: kept.slot, holder: around.draft.fact.id } : around.memo;
  return { ...around, memo, filling: kept, within };
}

export function narrowed(around: Surroundings, guard: RealmGuard): Surroundings {
  return guard === 'any' || around.guard === 'none' ? around : { ...around, guard };
}

/** The property of an object literal that a function is the value of. */
function heldProperty(node: ts.Node): string | undefined {
  const holder = ts.isMethodDeclaration(node) ? node : node.parent;
  if (holder === undefined || !ts.isObjectLiteralElementLike(holder)) return undefined;
  return ts.isObjectLiteralExpression(holder.parent) ? memberNameOf(holder.name) : undefined;
}

function patternFact(pattern: ts.BindingPattern, resolver: ValueResolver): PatternFact {
  const properties: Record<string, SlotId> = {};
  let rest: SlotId | null = null;
  for (const element of pattern.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const name = declaredName(element.propertyName ?? element.name);
    if (element.dotDotDotToken !== undefined) rest = resolver.slotOf(element);
    else if (name !== undefined) properties[name] = resolver.slotOf(element);
  }
  return { properties, rest };
}

function constructedName(node: ts.Node): string {
  return ts.isClassLike(node) ? `${displayName(node)}.constructor` : displayName(node);
}

function nameNode(node: ts.Node): ts.Node {
  return ts.isFunctionDeclaration(node) ? (node.name ?? node) : node;
}
