import * as ts from '../project/compiler.ts';
import { doubtful, type Fate, fateOf, NO_FATE, united, type WrapperKnowledge } from './handed-function.ts';
import { usesOf } from './name-uses.ts';

/** What becomes of the function that a parameter holds: the parameter itself, or what an object in its place carries. */
export function fateOfParameter(
  parameter: ts.ParameterDeclaration,
  body: ts.FunctionLikeDeclaration,
  know: WrapperKnowledge,
): Fate {
  if (parameter.dotDotDotToken !== undefined || ts.isArrayBindingPattern(parameter.name)) return NO_FATE;
  if (ts.isObjectBindingPattern(parameter.name)) return fateOfParts(parameter.name, body, know);
  const uses = usesOf(parameter.name, body, know.checker);
  const type = know.checker.getTypeAtLocation(parameter.name);
  if (mayBeCalled(type, know.checker) !== 'no') return united([fateOf(uses, know), ...surety(type, parameter, know)]);
  return fateOfMembers(uses, type, know);
}

/** `run({ task, args })`: all of the argument is said to run elsewhere, so no other function may be in it. */
function fateOfParts(pattern: ts.ObjectBindingPattern, body: ts.FunctionLikeDeclaration, know: WrapperKnowledge): Fate {
  const parts = pattern.elements.flatMap(({ name }) => {
    const type = know.checker.getTypeAtLocation(name);
    return ts.isIdentifier(name) && mayBeCalled(type, know.checker) === 'yes' ? [name] : [];
  });
  const uses = parts.map((name) => usesOf(name, body, know.checker));
  return ofFunctions(
    uses.map((each) => fateOf(each, know)),
    know.checker.getTypeAtLocation(pattern),
    pattern,
    know,
  );
}

/** `job.task.toString()`, where the parameter is `job`. */
function fateOfMembers(uses: readonly ts.Identifier[], type: ts.Type, know: WrapperKnowledge): Fate {
  const [first] = uses;
  if (first === undefined) return NO_FATE;
  const members = new Map<string, ts.Expression[]>();
  for (const { parent } of uses) {
    if (!ts.isPropertyAccessExpression(parent)) continue;
    if (mayBeCalled(know.checker.getTypeAtLocation(parent), know.checker) !== 'yes') continue;
    members.set(parent.name.text, [...(members.get(parent.name.text) ?? []), parent]);
  }
  if (members.size === 0) return NO_FATE;
  const whole = uses.find((use) => !ts.isPropertyAccessExpression(use.parent));
  const fates = [...members.values()].map((each) => fateOf(each, know));
  const rest = whole === undefined ? [] : [doubtful('what holds it is handed on', whole)];
  return united([ofFunctions(fates, type, first, know), ...rest]);
}

function ofFunctions(fates: readonly Fate[], type: ts.Type, at: ts.Node, { checker }: WrapperKnowledge): Fate {
  const functions = type
    .getProperties()
    .filter((property) => mayBeCalled(checker.getTypeOfSymbolAtLocation(property, at), checker) === 'yes');
  const names = functions.map(({ name }) => name).join(' and ');
  const other = functions.length > 1 ? [doubtful(`the same argument holds ${names}`, at)] : [];
  return united([...fates, ...other]);
}

function surety(type: ts.Type, at: ts.Node, { checker }: WrapperKnowledge): readonly Fate[] {
  return mayBeCalled(type, checker) === 'yes' ? [] : [doubtful('no type says that it is a function', at)];
}

/** Whether a value of the type may be a function. */
function mayBeCalled(type: ts.Type, checker: ts.TypeChecker): 'yes' | 'maybe' | 'no' {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return 'maybe';
  if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
    const bound = checker.getBaseConstraintOfType(type);
    return bound === undefined ? 'maybe' : mayBeCalled(bound, checker);
  }
  if (type.isUnion()) {
    const answers = type.types.map((each) => mayBeCalled(each, checker));
    return answers.find((answer) => answer === 'yes') ?? answers.find((answer) => answer === 'maybe') ?? 'no';
  }
  return type.getCallSignatures().length > 0 || type.symbol?.name === 'Function' ? 'yes' : 'no';
}
