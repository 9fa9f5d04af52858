import * as ts from '../project/compiler.ts';

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** The first declaration of the member that an access names, as far as types know. */
export function declarationOfMember(node: Access, checker: ts.TypeChecker): ts.Declaration | undefined {
  const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  return checker.getSymbolAtLocation(at)?.declarations?.[0];
}

/** A member that every function has: `call`, `apply`, `bind`. */
export function isOfFunctionType({ parent }: ts.Declaration): boolean {
  return ts.isInterfaceDeclaration(parent) && /^(Callable|Newable)?Function$/.test(parent.name.text);
}

/** `AsyncResource.bind` gives back what it is handed, where `readFileSync.bind` gives back the function itself. */
export function hasOwnBind(node: Access, checker: ts.TypeChecker): boolean {
  const declaration = declarationOfMember(node, checker);
  return declaration !== undefined && !isOfFunctionType(declaration);
}
