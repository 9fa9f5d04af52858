import * as ts from '../project/compiler.ts';
import { classOfThis } from './class-around.ts';
import { functionOf, onlyReturned } from './constant-functions.ts';
import { NOTHING_MORE } from './extended.ts';
import { HeldValues, memberDeclarations } from './held-values.ts';
import { literalOf } from './literals.ts';
import type { ProjectNames } from './names.ts';
import {
  ABSENT,
  type Constant,
  either,
  eitherOf,
  isNothing,
  isSame,
  isTruthy,
  type Possible,
  SOME_OBJECT,
  truthOfAll,
} from './possible.ts';
import type { ProgramUses } from './program-uses.ts';
import { bare, declaredName, isField, isLiteral, parameterNamed } from './syntax.ts';

/** Steps of one question: from a parameter to its callers, from a field to what it is given, into a constant. */
const LONGEST_WAY = 16;
const MOST_STEPS = 400;

/**
 * What conditions come out as, followed back through constants, options objects, constructors and fields to the literals
 * that are written for them: constant propagation over the whole program, asked for one expression at a time. An answer
 * needs every writer in sight. Errs towards anything.
 */
export class ConstantValues {
  readonly #checker: ts.TypeChecker;
  readonly #names: Pick<ProjectNames, 'constants' | 'fields' | 'members' | 'values'>;
  readonly #uses: ProgramUses;
  readonly #held: HeldValues;
  #depth = 0;
  #steps = 0;

  constructor(
    checker: ts.TypeChecker,
    names: Pick<ProjectNames, 'constants' | 'fields' | 'members' | 'values'>,
    uses: ProgramUses,
  ) {
    this.#checker = checker;
    this.#names = names;
    this.#uses = uses;
    this.#held = new HeldValues(checker, names.fields, uses, {
      valueOf: (expression) => this.#valueOf(expression),
      propertyOf: (objects, name) => this.#propertyOf(objects, name, []),
    });
  }

  /** How a condition always comes out. */
  truthOf(condition: ts.Expression): boolean | undefined {
    this.#steps = 0;
    return truthOfAll(this.#valueOf(condition));
  }

  #valueOf(expression: ts.Expression): Possible {
    if (this.#depth >= LONGEST_WAY || this.#steps >= MOST_STEPS) return undefined;
    this.#depth += 1;
    this.#steps += 1;
    const found = this.#read(bare(expression));
    this.#depth -= 1;
    // A promise of something is something else.
    return found?.every(({ kind }) => kind === 'literal') === false && isAwaited(expression) ? undefined : found;
  }

  #read(node: ts.Expression): Possible {
    if (ts.isIdentifier(node) && node.text !== 'undefined') return this.#named(node);
    const literal = literalOf(node);
    if (literal !== null) return [{ kind: 'literal', value: literal.value }];
    if (ts.isObjectLiteralExpression(node)) return [{ kind: 'object', node, given: NOTHING_MORE }];
    if (isLiteral(node) || ts.isArrayLiteralExpression(node) || ts.isNewExpression(node)) return [SOME_OBJECT];
    if (ts.isPropertyAccessExpression(node)) return this.#member(node);
    if (ts.isConditionalExpression(node)) return this.#chosen(node);
    if (ts.isBinaryExpression(node)) return this.#combined(node);
    if (ts.isCallExpression(node)) return this.#answer(node);
    if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.ExclamationToken) return undefined;
    const truth = truthOfAll(this.#valueOf(node.operand));
    return truth === undefined ? undefined : [{ kind: 'literal', value: !truth }];
  }

  #chosen({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): Possible {
    const truth = truthOfAll(this.#valueOf(condition));
    if (truth !== undefined) return this.#valueOf(truth ? whenTrue : whenFalse);
    return either(this.#valueOf(whenTrue), () => this.#valueOf(whenFalse));
  }

  #combined({ left, operatorToken, right }: ts.BinaryExpression): Possible {
    switch (operatorToken.kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return this.#shortened(left, right, (each) => !isTruthy(each), false);
      case ts.SyntaxKind.BarBarToken:
        return this.#shortened(left, right, isTruthy, true);
      case ts.SyntaxKind.QuestionQuestionToken:
        return this.#shortened(left, right, (each) => isNothing(each) === false, undefined);
      case ts.SyntaxKind.EqualsEqualsEqualsToken:
        return this.#compared(left, right, true);
      case ts.SyntaxKind.ExclamationEqualsEqualsToken:
        return this.#compared(left, right, false);
      default:
        return undefined;
    }
  }

  /** `a && b` and its like; `settles`: a right side of that truth settles the whole, whatever the left one is. */
  #shortened(
    left: ts.Expression,
    right: ts.Expression,
    ends: (value: Constant) => boolean,
    settles: boolean | undefined,
  ): Possible {
    const first = this.#valueOf(left) ?? [];
    if (first.length === 0) {
      const isSettled = settles !== undefined && truthOfAll(this.#valueOf(right)) === settles;
      return isSettled ? [{ kind: 'truth', value: settles }] : undefined;
    }
    const kept = first.filter(ends);
    return kept.length === first.length ? kept : either(kept, () => this.#valueOf(right));
  }

  #compared(left: ts.Expression, right: ts.Expression, same: boolean): Possible {
    const [only, ...more] = this.#valueOf(right) ?? [];
    if (only?.kind !== 'literal' || more.length > 0) return undefined;
    const compared = (this.#valueOf(left) ?? []).map((each) => isSame(each, only.value));
    if (compared.length === 0 || compared.includes(undefined)) return undefined;
    return compared.map((each) => ({ kind: 'literal', value: each === same }));
  }

  /** What a function returns that does nothing else. */
  #answer(node: ts.CallExpression): Possible {
    const callee = bare(node.expression);
    if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee)) return undefined;
    const name = ts.isIdentifier(callee) ? callee : callee.name;
    if (!this.#names.members.has(name.text) && !this.#names.values.has(name.text)) return undefined;
    const declaration = this.#held.declarationOf(name);
    const made = declaration === undefined ? undefined : functionOf(declaration);
    return made === undefined ? undefined : this.#returned(made);
  }

  #returned(made: ts.FunctionLikeDeclaration): Possible {
    const returned = this.#isReplaced(made) ? undefined : onlyReturned(made);
    return returned === undefined ? undefined : this.#valueOf(returned);
  }

  /** Another may run in its place: of a class that extends or implements its own, or one that is put there. */
  #isReplaced(made: ts.FunctionLikeDeclaration): boolean {
    const name = 'name' in made ? declaredName(made.name) : undefined;
    if (ts.isFunctionDeclaration(made) || isLiteral(made)) return false;
    const owner = ts.isClassLike(made.parent) ? made.parent.name?.text : undefined;
    const { heirs, implemented, valued, assigned, methods } = this.#uses;
    if (name === undefined || owner === undefined || assigned.has(name) || (methods.get(name) ?? 0) > 1) return true;
    return heirs.has(owner) || implemented.has(owner) || valued.has(owner);
  }

  #named(node: ts.Identifier): Possible {
    if (!this.#names.constants.has(node.text) && parameterNamed(node) === undefined) return undefined;
    const declaration = this.#held.declarationOf(node);
    return declaration === undefined ? undefined : this.#held.of(declaration);
  }

  #member(node: ts.PropertyAccessExpression): Possible {
    const declaration = this.#checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    if (declaration !== undefined && isField(declaration)) return this.#held.of(declaration);
    if (declaration !== undefined && ts.isGetAccessor(declaration)) return this.#returned(declaration);
    const declarations = memberDeclarations(node, this.#checker);
    return this.#propertyOf(this.#valueOf(node.expression), node.name.text, declarations);
  }

  /** What a property of an object is, where it is declared in one of `declarations`; nothing has none. */
  #propertyOf(objects: Possible, name: string, declarations: readonly ts.Declaration[]): Possible {
    if (objects === undefined || objects.length === 0 || this.#isAssigned(name, declarations)) return undefined;
    return eitherOf(objects, (each) => this.#written(each, name));
  }

  #written(object: Constant, name: string): Possible {
    if (object.kind !== 'object') return isNothing(object) === true ? [ABSENT] : undefined;
    const found = object.node === null || object.given.has(name) ? undefined : this.#lookUp(object.node, name);
    return found === 'absent' ? [ABSENT] : found;
  }

  /** The last property of the name; what is spread over it may bring another. */
  #lookUp({ properties }: ts.ObjectLiteralExpression, name: string): Possible | 'absent' {
    for (const property of properties.toReversed()) {
      if (ts.isSpreadAssignment(property)) {
        const brought = this.#brought(property.expression, name);
        if (brought !== 'absent') return brought;
        continue;
      }
      const written = declaredName(property.name);
      if (written === undefined || written.startsWith('[') || written === '__proto__') return undefined;
      if (written !== name) continue;
      if (ts.isPropertyAssignment(property)) return this.#held.inProperty(name, this.#valueOf(property.initializer));
      return ts.isShorthandPropertyAssignment(property) ? this.#named(property.name) : undefined;
    }
    return 'absent';
  }

  /** What a spread brings under the name. Objects of which one has it and one has not are not told apart. */
  #brought(spread: ts.Expression, name: string): Possible | 'absent' {
    const found = (this.#valueOf(spread) ?? []).map((each) => {
      if (each.kind !== 'object') return isNothing(each) === true ? 'absent' : undefined;
      return each.node === null || each.given.has(name) ? undefined : this.#lookUp(each.node, name);
    });
    const [only] = found;
    return found.length === 1 || found.every((each) => each === 'absent') ? only : undefined;
  }

  /** Whether such a property of some object may be given something: one that is declared there, or nobody knows where. */
  #isAssigned(name: string, declarations: readonly ts.Declaration[]): boolean {
    return (this.#uses.assigned.get(name) ?? []).some(({ property }) => {
      if (bare(property.expression).kind === ts.SyntaxKind.ThisKeyword) return classOfThis(property) === undefined;
      const others = memberDeclarations(property, this.#checker);
      if (others.length === 0) return true;
      if (others.every(isField)) return false;
      return declarations.length === 0 || others.some((other) => declarations.includes(other));
    });
  }
}

/** Whether `await` takes what it holds out of a promise. */
function isAwaited(expression: ts.Expression): boolean {
  if (ts.isAwaitExpression(expression)) return true;
  const inner = bare(expression);
  for (let at: ts.Node = inner; at !== expression; at = at.parent) if (ts.isAwaitExpression(at)) return true;
  return false;
}
