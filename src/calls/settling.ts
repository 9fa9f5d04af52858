import * as ts from '../project/compiler.ts';
import { bare, isLiteral, parametersOf } from './syntax.ts';

/** A promise and what it is settled with: nobody but who waits for the promise has that then. */
export interface Settling {
  readonly promise: ts.NewExpression;
  readonly values: readonly ts.Expression[];
  readonly from: ts.Node;
  /** Something else is called: `other.then(resolve)`. */
  readonly calls: boolean;
}

/** `resolve(value)` in `new Promise((resolve) => …)`, and `other.then(resolve)` there. */
export function settlingOf(call: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): Settling | undefined {
  const callee = bare(call.expression);
  if (!ts.isCallExpression(call)) return undefined;
  if (ts.isIdentifier(callee)) {
    const promise = promiseSettledBy(callee, checker);
    return promise === undefined ? undefined : { promise, values: call.arguments, from: call, calls: false };
  }
  const [first] = call.arguments;
  if (first === undefined || !ts.isIdentifier(first) || !ts.isPropertyAccessExpression(callee)) return undefined;
  const promise = callee.name.text === 'then' ? promiseSettledBy(first, checker) : undefined;
  return promise === undefined ? undefined : { promise, values: [callee.expression], from: call, calls: true };
}

/** The promise whose executor is handed what the name means. */
function promiseSettledBy(name: ts.Identifier, checker: ts.TypeChecker): ts.NewExpression | undefined {
  for (let at: ts.Node = name; at.parent !== undefined; at = at.parent) {
    const promise = isLiteral(at) ? promiseOf(at) : undefined;
    if (promise === undefined || !isLiteral(at)) continue;
    const named = parametersOf(at).filter((each) => ts.isIdentifier(each.name) && each.name.text === name.text);
    if (named.length === 0) continue;
    const meant = checker.getSymbolAtLocation(name)?.valueDeclaration;
    if (named.some((parameter) => parameter === meant)) return promise;
  }
  return undefined;
}

function promiseOf(executor: ts.Expression): ts.NewExpression | undefined {
  const { parent } = executor;
  return ts.isNewExpression(parent) && isPromise(parent) && parent.arguments?.[0] === executor ? parent : undefined;
}

export function isPromise(node: ts.NewExpression): boolean {
  const made = bare(node.expression);
  return ts.isIdentifier(made) && made.text === 'Promise';
}
