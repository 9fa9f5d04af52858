import { memberOf } from '../model/ids.ts';
import * as ts from '../project/compiler.ts';
import type { Call } from './call.ts';
import { scopeOf, usesOf } from './name-uses.ts';
import { type CallKnowledge, senderOf, travelOf } from './sent-data.ts';
import { memberName, parametersOf } from './syntax.ts';

/** What becomes of a function in the function that it is handed to. */
export interface Fate {
  /** How another thread gets to know what to run: `its name goes to new Worker()`. */
  readonly signs: readonly string[];
  /** What may run it in this thread after all: `it is called (line 12)`. */
  readonly doubts: readonly string[];
}

export const NO_FATE: Fate = { signs: [], doubts: [] };

export interface WrapperKnowledge extends CallKnowledge {
  /** Positions of the arguments that a function of the project is known to run elsewhere. */
  wrapperPositions(body: ts.FunctionLikeDeclaration): readonly number[];
  nameOf(body: ts.FunctionLikeDeclaration): string;
}

/** Errs towards doubt: a use that is not understood may run the function here. */
export function fateOf(uses: readonly ts.Expression[], know: WrapperKnowledge): Fate {
  return united(uses.map((use) => fateOfUse(use, know)));
}

export function united(fates: readonly Fate[]): Fate {
  const unique = (of: (fate: Fate) => readonly string[]) => [...new Set(fates.flatMap(of))];
  return { signs: unique(({ signs }) => signs), doubts: unique(({ doubts }) => doubts) };
}

function fateOfUse(use: ts.Expression, know: WrapperKnowledge): Fate {
  const whole = outermost(use);
  const { parent } = whole;
  const told = tellingOf(whole);
  if (told !== undefined) return fateOfTelling(told, know);
  if (isCall(parent)) return parent.expression === whole ? called(parent, know) : handedOn(whole, parent, know);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer === whole) {
    return fateOf(usesOf(parent.name, scopeOf(parent), know.checker), know);
  }
  return isOnlyAsked(whole) ? NO_FATE : kept(whole, know);
}

function isCall(node: ts.Node): node is Call {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function outermost(use: ts.Expression): ts.Expression {
  let at = use;
  while (isSameValue(at.parent)) at = at.parent;
  return at;
}

function isSameValue(node: ts.Node): node is ts.Expression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  );
}

/** An expression that tells of a function without running it: its name or its text. */
interface Telling {
  readonly what: 'name' | 'text';
  readonly expression: ts.Expression;
}

function tellingOf(use: ts.Expression): Telling | undefined {
  const { parent } = use;
  if (ts.isTemplateSpan(parent)) {
    const template = parent.parent;
    return ts.isTaggedTemplateExpression(template.parent) ? undefined : { what: 'text', expression: template };
  }
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return { what: 'text', expression: parent };
  }
  if (ts.isCallExpression(parent) && parent.expression !== use && isNamed(parent.expression, 'String')) {
    return { what: 'text', expression: parent };
  }
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== use) return undefined;
  if (parent.name.text === 'name') return { what: 'name', expression: parent };
  const call = parent.parent;
  const isText = parent.name.text === 'toString' && ts.isCallExpression(call) && call.expression === parent;
  return isText ? { what: 'text', expression: call } : undefined;
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function fateOfTelling({ what, expression }: Telling, know: WrapperKnowledge): Fate {
  const { sentBy } = travelOf(expression, know);
  return { signs: sentBy.map((sender) => `its ${what} goes to ${sender}`), doubts: [] };
}

/** In the worker's half of a file that is both, a call is what the thread is for. */
function called(call: Call, know: WrapperKnowledge): Fate {
  return know.factOf(call)?.guard === 'worker' ? NO_FATE : doubtful('it is called', call);
}

function handedOn(use: ts.Expression, call: Call, know: WrapperKnowledge): Fate {
  const position = call.arguments?.indexOf(use) ?? -1;
  const wrapper = wrapperAt(call, position, know);
  if (wrapper !== undefined) return { signs: [`it goes to ${wrapper}()`], doubts: [] };
  const bodies = know.bodiesOf(call);
  if (bodies.length > 0) return united(bodies.map((body) => inBody(body, position, call, know)));
  const sender = senderOf(call, know);
  return doubtful(sender === undefined ? 'it is handed on' : `it is handed to ${sender} as it is`, call);
}

function wrapperAt(call: Call, position: number, know: WrapperKnowledge): string | undefined {
  const fact = know.factOf(call);
  if (fact?.effects.offThread.includes(position) === true && fact.effects.offThreadProperty === undefined) {
    const names = fact.callees.map((callee) => (callee.kind === 'external' ? memberOf(callee.id) : undefined));
    return names.includes(undefined) ? undefined : names[0];
  }
  const bodies = know.bodiesOf(call);
  const isKnown = bodies.length > 0 && bodies.every((body) => know.wrapperPositions(body).includes(position));
  return isKnown && bodies[0] !== undefined ? know.nameOf(bodies[0]) : undefined;
}

/** A helper that only tells of the function: to a thread, or in what it answers. */
function inBody(body: ts.FunctionLikeDeclaration, position: number, call: Call, know: WrapperKnowledge): Fate {
  const name = parametersOf(body)[position]?.name;
  const uses = name === undefined || !ts.isIdentifier(name) ? [] : usesOf(name, body, know.checker);
  const tellings = uses.flatMap((use) => tellingOf(outermost(use)) ?? []);
  if (uses.length === 0 || tellings.length < uses.length) {
    return doubtful(`it is handed to ${know.nameOf(body)}()`, call);
  }
  return united(
    tellings.map(({ what, expression }) => {
      const { sentBy, returned } = travelOf(expression, know);
      const back = returned ? travelOf(call, know).sentBy : [];
      return { signs: [...sentBy, ...back].map((sender) => `its ${what} goes to ${sender}`), doubts: [] };
    }),
  );
}

/** `typeof task`, `task === undefined`, `if (task)`: nothing is done with the function itself. */
function isOnlyAsked(use: ts.Expression): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent)) return !RUNNING.has(parent.name.text);
  if (ts.isTypeOfExpression(parent) || ts.isPrefixUnaryExpression(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isIfStatement(parent) || ts.isExpressionStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === use;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  return COMPARING.has(kind) || (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === use);
}

const RUNNING = new Set(['call', 'apply', 'bind']);

const COMPARING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword,
]);

/** Kept under a name, it may come out of there as a text: `queue.push({ task })`, and later `job.task.toString()`. */
function kept(use: ts.Expression, know: WrapperKnowledge): Fate {
  const name = keptAs(use);
  const doubt = doubtful(name === undefined ? 'it is kept or handed on' : `it is kept as ${name}`, use);
  return name === undefined ? doubt : { ...doubt, signs: signsOfMembers(name, use, know) };
}

function keptAs({ parent }: ts.Expression): string | undefined {
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return memberName(parent.left);
  }
  return undefined;
}

function signsOfMembers(name: string, from: ts.Node, know: WrapperKnowledge): readonly string[] {
  const signs: string[] = [];
  const visit = (node: ts.Node): void => {
    const telling =
      ts.isPropertyAccessExpression(node) && node.name.text === name ? tellingOf(outermost(node)) : undefined;
    if (telling !== undefined) signs.push(...fateOfTelling(telling, know).signs);
    ts.forEachChild(node, visit);
  };
  visit(homeOf(from));
  return signs;
}

/** Where a name says enough: the class around, or the module. */
function homeOf(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isSourceFile(at) && !ts.isClassLike(at)) at = at.parent;
  return at;
}

export function doubtful(what: string, at: ts.Node): Fate {
  const source = at.getSourceFile();
  const { line } = ts.getLineAndCharacterOfPosition(source, at.getStart(source));
  return { signs: [], doubts: [`${what} (line ${line + 1})`] };
}
