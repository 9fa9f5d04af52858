import type { Catalogue } from '../catalogue/catalogue.ts';
import { memberOf } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { Call } from './call.ts';
import type { CallFact } from './facts.ts';
import { scopeOf, usesOf } from './name-uses.ts';
import type { ValueResolver } from './resolve.ts';
import { memberName, parametersOf } from './syntax.ts';

/** What is asked about calls while somebody looks for wrappers. */
export interface CallKnowledge {
  readonly checker: ts.TypeChecker;
  readonly resolver: ValueResolver;
  readonly catalogue: Catalogue;
  /** The fact of a call, where it leads somewhere. */
  factOf(node: Call): CallFact | undefined;
  /** The functions of the project that a call leads to; none where it may lead elsewhere. */
  bodiesOf(node: Call): readonly ts.FunctionLikeDeclaration[];
}

/** Where data goes: by which calls to another thread or process, and whether it is what its function answers. */
export interface Travel {
  readonly sentBy: readonly string[];
  readonly returned: boolean;
}

const NOWHERE: Travel = { sentBy: [], returned: false };

/**
 * Follows data from an expression on: through the objects, texts and variables it becomes part of, and the functions of
 * the project that it is handed to. What is put into a field is not followed.
 */
export function travelOf(data: ts.Expression, know: CallKnowledge, seen: Set<ts.Node> = new Set()): Travel {
  if (seen.has(data)) return NOWHERE;
  seen.add(data);
  const { parent } = data;
  const carrier = carrierOf(data);
  if (carrier !== undefined) return travelOf(carrier, know, seen);
  if (isCall(parent))
    return parent.expression === data ? travelOf(parent, know, seen) : handed(data, parent, know, seen);
  if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) return { sentBy: [], returned: true };
  if (ts.isVariableDeclaration(parent) && parent.initializer === data) return named(parent.name, parent, know, seen);
  return NOWHERE;
}

function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** The expression of which this one is a part: `{ source }` of `source`, `source.trim` of it. */
function carrierOf(data: ts.Expression): ts.Expression | undefined {
  const { parent } = data;
  if (ts.isTemplateSpan(parent)) return parent.parent;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === data ? parent.parent : undefined;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent)) return parent.parent;
  if (ts.isConditionalExpression(parent)) return parent.condition === data ? undefined : parent;
  if (ts.isBinaryExpression(parent)) return CARRYING.has(parent.operatorToken.kind) ? parent : undefined;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
    return parent.expression === data ? parent : undefined;
  }
  const isWhole =
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAwaitExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent);
  return isWhole ? parent : undefined;
}

const CARRYING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
]);

function handed(data: ts.Expression, call: Call, know: CallKnowledge, seen: Set<ts.Node>): Travel {
  const sender = senderOf(call, know);
  if (sender !== undefined) return { sentBy: [sender], returned: false };
  const position = call.arguments?.indexOf(data) ?? -1;
  const bodies = know.bodiesOf(call);
  // What a function out of sight makes of it still tells of it: `JSON.stringify(task)`.
  if (bodies.length === 0) return travelOf(call, know, seen);
  const inside = united(bodies.map((body) => inBody(body, position, know, seen)));
  const back = inside.returned ? travelOf(call, know, seen) : NOWHERE;
  return { sentBy: [...inside.sentBy, ...back.sentBy], returned: back.returned };
}

function inBody(body: ts.FunctionLikeDeclaration, position: number, know: CallKnowledge, seen: Set<ts.Node>): Travel {
  const name = parametersOf(body)[position]?.name;
  return name === undefined ? NOWHERE : named(name, body, know, seen);
}

/** Wherever the name is used. */
function named(name: ts.BindingName, at: ts.Node, know: CallKnowledge, seen: Set<ts.Node>): Travel {
  if (!ts.isIdentifier(name)) return NOWHERE;
  return united(usesOf(name, scopeOf(at), know.checker).map((use) => travelOf(use, know, seen)));
}

function united(travels: readonly Travel[]): Travel {
  return { sentBy: travels.flatMap(({ sentBy }) => sentBy), returned: travels.some(({ returned }) => returned) };
}

/** `new Worker()`, `Worker.postMessage()`: the call, if it copies what it is handed to another thread or process. */
export function senderOf(call: Call, { resolver, catalogue }: CallKnowledge): string | undefined {
  const { expression } = call;
  const name = ts.isIdentifier(expression) ? expression.text : memberName(expression);
  if (name === undefined || isToMainThread(expression)) return undefined;
  const isMember = ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
  if (isMember && !catalogue.senderNames.has(name)) return undefined;
  const form = ts.isNewExpression(call) ? 'new' : 'call';
  const values = isMember ? resolver.member(expression) : resolver.values(expression);
  const sender = values.find((value) => value.kind === 'external' && catalogue.sends(value.id, form));
  if (sender === undefined) return undefined;
  return form === 'new' ? `new ${memberOf(sender.id)}()` : `${memberOf(sender.id)}()`;
}

/** `parentPort.postMessage()` answers whoever started this thread. */
function isToMainThread(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && /\bparentPort\b/.test(callee.expression.getText());
}
