import * as ts from '../project/compiler.ts';
import { bare, isLiteral, parameterNamed } from './syntax.ts';

/** A promise and what it is settled with: nobody but who waits for the promise has that then. */
export interface Settling {
  readonly promise: ts.NewExpression;
  readonly values: readonly ts.Expression[];
  /** Something else is called: `other.then(resolve)`. */
  readonly calls: boolean;
}

/** `resolve(value)` in `new Promise((resolve) => …)`, and `other.then(resolve)` there. */
export function settlingOf(call: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): Settling | undefined {
  const callee = bare(call.expression);
  if (!ts.isCallExpression(call)) return undefined;
  if (ts.isIdentifier(callee)) {
    const promise = promiseSettledBy(callee, checker);
    return promise === undefined ? undefined : { promise, values: call.arguments, calls: false };
  }
  const [first] = call.arguments;
  if (first === undefined || !ts.isIdentifier(first) || !ts.isPropertyAccessExpression(callee)) return undefined;
  const promise = callee.name.text === 'then' ? promiseSettledBy(first, checker) : undefined;
  return promise === undefined ? undefined : { promise, values: [callee.expression], calls: true };
}

/** The promise whose executor is handed what the name means. */
function promiseSettledBy(name: ts.Identifier, checker: ts.TypeChecker): ts.NewExpression | undefined {
  const parameter = parameterNamed(name);
  const promise = parameter !== undefined && isLiteral(parameter.parent) ? promiseOf(parameter.parent) : undefined;
  if (promise === undefined) return undefined;
  return checker.getSymbolAtLocation(name)?.valueDeclaration === parameter ? promise : undefined;
}

function promiseOf(executor: ts.Expression): ts.NewExpression | undefined {
  const { parent } = executor;
  return ts.isNewExpression(parent) && isPromise(parent) && parent.arguments?.[0] === executor ? parent : undefined;
}

export function isPromise(node: ts.NewExpression): boolean {
  const made = bare(node.expression);
  return ts.isIdentifier(made) && made.text === 'Promise';
}
