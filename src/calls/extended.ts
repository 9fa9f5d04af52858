import * as ts from '../project/compiler.ts';
import { functionOf } from './constant-functions.ts';
import { type Call, lastName, type ProgramUses } from './program-uses.ts';
import { bare, declaredName, isField, parametersOf } from './syntax.ts';

/** The properties that an object is given beside those that are written in it. */
export type Given = ReadonlySet<string> | 'anything';

export const NOTHING_MORE: ReadonlySet<string> = new Set();

/** What the objects that variables, parameters and fields hold are given beside what is written in them. */
export class Extended {
  readonly #uses: Pick<ProgramUses, 'extended' | 'handed' | 'changed'>;
  readonly #declarationOf: (name: ts.Node) => ts.Declaration | undefined;
  readonly #known = new Map<ts.Declaration, Given>();

  constructor(
    uses: Pick<ProgramUses, 'extended' | 'handed' | 'changed'>,
    declarationOf: (name: ts.Node) => ts.Declaration | undefined,
  ) {
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
    if (seen.has(declaration) || ts.isExportAssignment(declaration)) return true;
    seen.add(declaration);
    const name = nameOf(declaration);
    if (name === undefined) return false;
    const means = (node: ts.Expression): boolean =>
      this.#declarationOf(ts.isPropertyAccessExpression(node) ? node.name : node) === declaration;
    if (this.#uses.extended.get(name)?.some(means) === true) return false;
    for (const { owner, property } of this.#uses.changed.get(name) ?? []) if (means(owner)) names.add(property);
    return (this.#uses.handed.get(name) ?? []).every(({ call, position, argument }) => {
      if (!means(argument)) return true;
      const taker = this.#taker(call, position);
      return taker === undefined || (taker !== 'unseen' && this.#search(taker, names, seen));
    });
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

/** Functions of the language that only look at what they are handed. */
const READING = new Set(['stringify', 'freeze', 'keys', 'values', 'entries', 'structuredClone']);

function nameOf(declaration: ts.Declaration): string | undefined {
  if (ts.isBindingElement(declaration)) return declaredName(declaration.name);
  const isHolder = ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || isField(declaration);
  return isHolder ? declaredName(declaration.name) : undefined;
}
