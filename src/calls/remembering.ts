import type * as ts from '../project/compiler.ts';

/** A type checker that is asked once for the symbol of a node: the compiler looks a name up anew each time. */
export function remembering(checker: ts.TypeChecker): ts.TypeChecker {
  const known = new Map<ts.Node, ts.Symbol | undefined>();
  return {
    ...checker,
    getSymbolAtLocation: (node) => {
      if (known.has(node)) return known.get(node);
      const symbol = checker.getSymbolAtLocation(node);
      known.set(node, symbol);
      return symbol;
    },
  };
}
