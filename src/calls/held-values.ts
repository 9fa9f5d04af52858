import * as ts from '../project/compiler.ts';
import { isReassigned } from './changed.ts';
import { baseOf, classAround, classOfThis } from './class-around.ts';
import { Extended, type Given } from './extended.ts';
import { calledName } from './names.ts';
import { ABSENT, either, eitherOf, type Possible } from './possible.ts';
import type { Call, ProgramUses } from './program-uses.ts';
import {
  bare,
  declaredName,
  decoratorsOf,
  hasModifier,
  isField,
  isFunctionNode,
  isLiteral,
  parametersOf,
} from './syntax.ts';

type MemberAccess = ts.PropertyAccessExpression | ts.ElementAccessExpression;

const MOST_CALLERS = 40;

/** What `HeldValues` asks of whoever reads expressions. */
interface Reader {
  valueOf(expression: ts.Expression): Possible;
  propertyOf(objects: Possible, name: string): Possible;
}

/** What constants, parameters and fields hold, from all that is written for them. Errs towards anything. */
export class HeldValues {
  readonly #checker: ts.TypeChecker;
  readonly #fields: ReadonlyMap<string, readonly ts.Declaration[]>;
  readonly #uses: ProgramUses;
  readonly #reader: Reader;
  readonly #extended: Extended;
  readonly #known = new Map<ts.Declaration, Possible>();
  readonly #open = new Set<ts.Declaration>();

  constructor(
    checker: ts.TypeChecker,
    fields: ReadonlyMap<string, readonly ts.Declaration[]>,
    uses: ProgramUses,
    reader: Reader,
  ) {
    this.#checker = checker;
    this.#fields = fields;
    this.#uses = uses;
    this.#reader = reader;
    this.#extended = new Extended(uses, (name) => this.declarationOf(name));
  }

  /** The one declaration of what a name means. */
  declarationOf(name: ts.Node): ts.Declaration | undefined {
    const isShorthand = ts.isShorthandPropertyAssignment(name.parent);
    const symbol = isShorthand
      ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.#checker.getSymbolAtLocation(name);
    if (symbol === undefined) return undefined;
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { declarations } = isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    return declarations?.length === 1 ? declarations[0] : undefined;
  }

  of(declaration: ts.Declaration): Possible {
    if (this.#known.has(declaration)) return this.#known.get(declaration);
    // What it is given by itself adds nothing.
    if (this.#open.has(declaration)) return [];
    this.#open.add(declaration);
    const found = this.#whole(this.#heldBy(declaration), declaration);
    this.#open.delete(declaration);
    if (this.#open.size === 0) this.#known.set(declaration, found);
    return found;
  }

  #whole(values: Possible, declaration: ts.Declaration): Possible {
    return isWritten(values) ? this.#changed(values, this.#extended.of(declaration)) : values;
  }

  /** What a property of an object holds. */
  inProperty(name: string, values: Possible): Possible {
    return isWritten(values) ? this.#changed(values, this.#extended.ofProperty(name)) : values;
  }

  /** An object that somebody gives properties is, in them, not what is written. */
  #changed(values: Possible, given: Given): Possible {
    if (given === 'anything') return undefined;
    if (given.size === 0) return values;
    return values?.map((each) =>
      each.kind === 'object' ? { ...each, given: new Set([...each.given, ...given]) } : each,
    );
  }

  #heldBy(declaration: ts.Declaration): Possible {
    if (ts.isExportAssignment(declaration)) return this.#reader.valueOf(declaration.expression);
    if (isField(declaration)) return this.#field(declaration);
    if (ts.isBindingElement(declaration)) return this.#taken(declaration);
    if (ts.isParameter(declaration)) return this.#parameter(declaration);
    if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
    return this.#initial(declaration);
  }

  #initial(variable: ts.VariableDeclaration): Possible {
    const isConstant = (ts.getCombinedNodeFlags(variable) & ts.NodeFlags.Const) !== 0;
    return variable.initializer === undefined || !isConstant ? undefined : this.#reader.valueOf(variable.initializer);
  }

  /** A name that a pattern takes out of an object. */
  #taken({ name, propertyName, parent, dotDotDotToken, initializer }: ts.BindingElement): Possible {
    const from = parent.parent;
    const key = ts.isIdentifier(name) ? declaredName(propertyName ?? name) : undefined;
    if (key === undefined || !ts.isObjectBindingPattern(parent) || dotDotDotToken !== undefined) return undefined;
    if (ts.isVariableDeclaration(from))
      return this.#orElse(this.#reader.propertyOf(this.#initial(from), key), initializer);
    if (!ts.isParameter(from) || isReassigned(name.getText(), from.parent)) return undefined;
    return this.#orElse(this.#reader.propertyOf(this.#parameter(from), key), initializer);
  }

  #parameter(parameter: ts.ParameterDeclaration): Possible {
    const owner = parameter.parent;
    if (!isFunctionNode(owner) || parameter.dotDotDotToken !== undefined) return undefined;
    const name = this.#nameOfAll(owner);
    if (name === undefined || isReassigned(declaredName(parameter.name) ?? '', owner)) return undefined;
    const position = parametersOf(owner).indexOf(parameter);
    const calls = this.#callsOf(name);
    if (position < 0 || calls.length === 0 || calls.length > MOST_CALLERS) return undefined;
    return eitherOf(calls, (call) => this.#argument(call, position, parameter.initializer));
  }

  /** The name under which a function or a class is called, where whoever calls it is in sight. */
  #nameOfAll(owner: ts.FunctionLikeDeclaration): string | undefined {
    const isDecorated = [owner, owner.parent, ...owner.parameters].some((node) => decoratorsOf(node).length > 0);
    const isKnown =
      ts.isFunctionDeclaration(owner) ||
      (isLiteral(owner) && ts.isVariableDeclaration(owner.parent)) ||
      ts.isConstructorDeclaration(owner) ||
      (ts.isMethodDeclaration(owner) && isPrivate(owner));
    const name = isKnown && !isDecorated ? calledName(owner) : undefined;
    return name === undefined || this.#uses.valued.has(name) ? undefined : name;
  }

  /** Calls under the name, and those that make objects of classes without a constructor of their own; none where not all are in sight. */
  #callsOf(name: string, seen = new Set<string>()): readonly Call[] {
    if (seen.has(name)) return [];
    seen.add(name);
    const heirs = (this.#uses.heirs.get(name) ?? []).filter(({ inherits }) => inherits);
    if (heirs.some((heir) => heir.name === undefined || this.#uses.valued.has(heir.name))) return [];
    const own = (this.#uses.calls.get(name) ?? []).filter((call) => !this.#isUncalled(call));
    return [...own, ...heirs.flatMap((heir) => this.#callsOf(heir.name ?? '', seen))];
  }

  /** Stands in a function that nobody calls: one for tests, that a module of many exports has beside others. */
  #isUncalled(call: Call): boolean {
    for (let at: ts.Node = call; at.parent !== undefined; at = at.parent) {
      const name = ts.isFunctionDeclaration(at) ? at.name?.text : undefined;
      if (name !== undefined && !this.#uses.valued.has(name) && !this.#uses.calls.has(name)) return true;
    }
    return false;
  }

  #argument(call: Call, position: number, fallback: ts.Expression | undefined): Possible {
    const given = call.arguments ?? [];
    if (given.slice(0, position + 1).some(ts.isSpreadElement)) return undefined;
    const written = given[position];
    return this.#orElse(written === undefined ? [ABSENT] : this.#reader.valueOf(written), fallback);
  }

  /** What stands beside a parameter or a name in a pattern takes the place of `undefined`. */
  #orElse(values: Possible, fallback: ts.Expression | undefined): Possible {
    if (values === undefined || fallback === undefined) return values;
    if (values.some((each) => each.kind === 'truth')) return undefined;
    const given = values.filter((each) => each.kind !== 'literal' || each.value !== undefined);
    return given.length === values.length ? values : either(given, () => this.#reader.valueOf(fallback));
  }

  #field(field: ts.PropertyDeclaration | ts.ParameterDeclaration): Possible {
    const owner = ts.isParameter(field) ? field.parent.parent : field.parent;
    const name = declaredName(field.name);
    if (name === undefined || !ts.isClassLike(owner) || !this.#isGuarded(field, name, owner)) return undefined;
    const assigned = (this.#uses.assigned.get(name) ?? []).filter(({ property }) =>
      this.#mayMean(property, field, owner),
    );
    const first = ts.isParameter(field) ? this.#parameter(field) : this.#before(field, assigned);
    return either(first, () =>
      eitherOf(assigned, ({ value }) => (value === undefined ? undefined : this.#reader.valueOf(value))),
    );
  }

  /** Only the class, or what extends it, gives the field something, and only its constructor makes objects of it. */
  #isGuarded(
    field: ts.PropertyDeclaration | ts.ParameterDeclaration,
    name: string,
    owner: ts.ClassLikeDeclaration,
  ): boolean {
    const isOwn = isPrivate(field) || hasModifier(field, ts.SyntaxKind.ReadonlyKeyword);
    const isPlain =
      !hasModifier(field, ts.SyntaxKind.StaticKeyword) && !hasModifier(field, ts.SyntaxKind.DeclareKeyword);
    if (!isOwn || !isPlain || decoratorsOf(field).length + decoratorsOf(owner).length > 0) return false;
    if (owner.name === undefined || this.#uses.valued.has(owner.name.text)) return false;
    const others = this.#fields.get(name) ?? [];
    return others.every((other) => other === field || baseOf(classAround(other)) === undefined);
  }

  /** Whether an assignment may be to the field: in its class, in what may extend it, or where nobody knows the object. */
  #mayMean(
    property: MemberAccess,
    field: ts.PropertyDeclaration | ts.ParameterDeclaration,
    owner: ts.ClassLikeDeclaration,
  ): boolean {
    if (bare(property.expression).kind === ts.SyntaxKind.ThisKeyword) {
      const around = classOfThis(property);
      return around === undefined || around === owner || baseOf(around) !== undefined;
    }
    const declarations = memberDeclarations(property, this.#checker);
    if (declarations.length === 0 || declarations.includes(field)) return true;
    // An object of the class may be known by an interface, unless that could not have the field.
    return !isPrivate(field) && !declarations.every(isField);
  }

  /** What a field is before anything is assigned to it; one that nothing is assigned to is filled out of sight. */
  #before({ initializer }: ts.PropertyDeclaration, assigned: readonly { readonly property: ts.Node }[]): Possible {
    if (initializer !== undefined) return this.#reader.valueOf(initializer);
    if (assigned.length === 0) return undefined;
    return assigned.some(({ property }) => isInConstructor(property)) ? [] : [ABSENT];
  }
}

function isWritten(values: Possible): boolean {
  return values?.some((each) => each.kind === 'object' && each.node !== null) ?? false;
}

/** The declarations of the member that is meant; none where it is not known. */
export function memberDeclarations(member: MemberAccess, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const name = ts.isPropertyAccessExpression(member) ? member.name : member.argumentExpression;
  return checker.getSymbolAtLocation(name)?.declarations ?? [];
}

function isPrivate(member: ts.ClassElement | ts.ParameterDeclaration): boolean {
  if (member.name !== undefined && ts.isPrivateIdentifier(member.name)) return true;
  return hasModifier(member, ts.SyntaxKind.PrivateKeyword) || hasModifier(member, ts.SyntaxKind.ProtectedKeyword);
}

/** Stands where the constructor surely comes by. */
function isInConstructor(property: ts.Node): boolean {
  const statement = property.parent.parent;
  if (statement === undefined || !ts.isExpressionStatement(statement) || !ts.isBlock(statement.parent)) return false;
  return ts.isConstructorDeclaration(statement.parent.parent);
}
