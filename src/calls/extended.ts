import * as ts from '../project/compiler.ts';
import { isAliased, isHanded, isOwner, lastName, outermost, PASSING } from './aliased.ts';
import { functionOf } from './constant-functions.ts';
import { calledName } from './names.ts';
import type { Call, ProgramUses } from './program-uses.ts';
import { bare, declaredName, isField, isFunctionNode, parametersOf } from './syntax.ts';

/** The properties that an object is given beside those that are written in it. */
export type Given = ReadonlySet<string> | 'anything';

export const NOTHING_MORE: ReadonlySet<string> = new Set();

/** What the objects that variables, parameters and fields hold are given beside what is written in them. */
export class Extended {
  readonly #uses: ProgramUses;
  readonly #declarationOf: (name: ts.Node) => ts.Declaration | undefined;
  readonly #known = new Map<ts.Declaration, Given>();

  constructor(uses: ProgramUses, declarationOf: (name: ts.Node) => ts.Declaration | undefined) {
    this.#uses = uses;
    this.#declarationOf = declarationOf;
  }

  /** What it is given under this name, and where it is handed to. */
  of(declaration: ts.Declaration): Given {
    const known = this.#known.get(declaration);
    if (known !== undefined) return known;
    const names = new Set<string>();
    const given = this.#search(declaration, names, new Set()) ? names : 'anything';
    this.#known.set(declaration, given);
    return given;
  }

  /** Adds the names of the properties; false where they are not all in sight. */
  #search(declaration: ts.Declaration, names: Set<string>, seen: Set<ts.Declaration>): boolean {
    if (seen.has(declaration)) return true;
    seen.add(declaration);
    const name = nameOf(declaration);
    const { renamed, taken } = this.#uses;
    if (name === undefined || renamed.has(name) || (isField(declaration) && taken.has(name))) return false;
    const means = (node: ts.Expression): boolean =>
      this.#declarationOf(ts.isPropertyAccessExpression(node) ? node.name : node) === declaration;
    if (this.#uses.extended.get(name)?.some(means) === true) return false;
    for (const { owner, property } of this.#uses.changed.get(name) ?? []) if (means(owner)) names.add(property);
    for (const each of this.#uses.aliased.get(name) ?? [])
      if (means(each) && !this.#isFollowed(each, names, seen)) return false;
    return (this.#uses.handed.get(name) ?? []).every(({ call, position, argument }) => {
      if (!means(argument)) return true;
      const taker = this.#taker(call, position);
      return taker === undefined || (taker !== 'unseen' && this.#search(taker, names, seen));
    });
  }

  /** What stands for it from there on, in variables, fields and results of functions. */
  #isFollowed(node: ts.Expression, names: Set<string>, seen: Set<ts.Declaration>): boolean {
    const at = outermost(node);
    const { parent } = at;
    if (ts.isConditionalExpression(parent)) return this.#isFollowed(parent, names, seen);
    if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent))
      return this.#search(parent, names, seen);
    if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent))
      return this.#isAnswered(functionAround(parent), names, seen);
    if (ts.isPropertyAssignment(parent)) return addAll(names, this.ofProperty(declaredName(parent.name)));
    if (!ts.isBinaryExpression(parent)) return false;
    if (PASSING.has(parent.operatorToken.kind)) return this.#isFollowed(parent, names, seen);
    const left = bare(parent.left);
    const into = this.#declarationOf(ts.isPropertyAccessExpression(left) ? left.name : left);
    const isHolder = into !== undefined && (ts.isIdentifier(left) || isField(into));
    return isHolder && ts.isExpressionStatement(parent.parent) && this.#search(into, names, seen);
  }

  /** Whoever calls the function has what it answers. */
  #isAnswered(made: ts.Node | undefined, names: Set<string>, seen: Set<ts.Declaration>): boolean {
    const name = made === undefined || ts.isGetAccessor(made) ? undefined : calledName(made);
    if (name === undefined || this.#uses.valued.has(name)) return false;
    return (this.#uses.calls.get(name) ?? []).every((call) => {
      let at = outermost(call);
      if (!isOwner(at)) return isAliased(call) ? this.#isFollowed(call, names, seen) : !isHanded(at);
      while (isOwner(at)) at = outermost(at.parent);
      const { parent } = at;
      return !(ts.isBinaryExpression(parent) && parent.left === at) && !ts.isDeleteExpression(parent);
    });
  }

  /**
   * What objects are given that stand in a property of another. They go by its name alone: nobody may hand them on, or
   * give them what is not written.
   */
  ofProperty(name: string | undefined): Given {
    const { extended, handed, aliased, renamed, taken, changed } = this.#uses;
    if (name === undefined || renamed.has(name) || taken.has(name)) return 'anything';
    if ([extended, handed, aliased].some((uses) => uses.has(name))) return 'anything';
    return new Set((changed.get(name) ?? []).map(({ property }) => property));
  }

  /** The parameter that is handed what stands there; none where it is taken apart or only looked at. */
  #taker(call: Call, position: number): ts.ParameterDeclaration | 'unseen' | undefined {
    const callee = bare(call.expression);
    if (READING.has(lastName(callee) ?? '')) return undefined;
    const declaration = this.#declarationOf(ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    const made =
      declaration !== undefined && ts.isClassLike(declaration)
        ? declaration.members.find(ts.isConstructorDeclaration)
        : declaration && functionOf(declaration);
    const parameter = made === undefined ? undefined : parametersOf(made)[position];
    if (parameter === undefined || parameter.dotDotDotToken !== undefined) return 'unseen';
    return ts.isIdentifier(parameter.name) ? parameter : undefined;
  }
}

function addAll(names: Set<string>, given: Given): boolean {
  if (given === 'anything') return false;
  for (const name of given) names.add(name);
  return true;
}

function functionAround(node: ts.Node): ts.Node | undefined {
  let at: ts.Node | undefined = node;
  while (at !== undefined && !isFunctionNode(at)) at = at.parent;
  return at;
}

/** Functions of the language that only look at what they are handed. */
const READING = new Set(['stringify', 'freeze', 'keys', 'values', 'entries', 'structuredClone']);

function nameOf(declaration: ts.Declaration): string | undefined {
  if (ts.isBindingElement(declaration)) return declaredName(declaration.name);
  const isHolder = ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || isField(declaration);
  return isHolder ? declaredName(declaration.name) : undefined;
}
