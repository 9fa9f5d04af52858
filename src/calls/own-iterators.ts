import type * as ts from '../project/compiler.ts';
import type { CallContext } from './call.ts';
import { isProjectNode } from './external.ts';
import type { ValueRef } from './facts.ts';

/** The iterators of a class of the project; what the language brings calls nobody. */
export function ownIterators(
  iterated: ts.Expression,
  { checker, resolver }: Pick<CallContext, 'checker' | 'resolver'>,
): readonly ValueRef[] {
  const own = checker
    .getTypeAtLocation(iterated)
    .getProperties()
    .filter(
      ({ escapedName, declarations }) =>
        /^__@(asyncI|i)terator@/.test(String(escapedName)) && declarations?.some(isProjectNode),
    );
  return own.flatMap((property) => resolver.symbol(property));
}
