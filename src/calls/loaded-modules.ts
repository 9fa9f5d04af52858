import * as ts from '../project/compiler.ts';
import type { SourceProject } from '../project/source-project.ts';
import { bare, calleeSpelling, memberName } from './syntax.ts';
import type { WaysOut } from './ways-out.ts';

/** Constants are followed from one to the next this often: `const again = m`. */
const DEEPEST = 3;

/** Modules that `require('./m')` loads in TypeScript, which the type checker does not follow. */
export class LoadedModules {
  readonly #project: SourceProject;
  readonly #checker: ts.TypeChecker;
  readonly #waysOut: WaysOut;

  constructor(project: SourceProject, checker: ts.TypeChecker, waysOut: WaysOut) {
    this.#project = project;
    this.#checker = checker;
    this.#waysOut = waysOut;
  }

  /** `m.f`, where `m` is a loaded module. */
  member(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Symbol | undefined {
    const name = memberName(node);
    return name === undefined ? undefined : this.exported(node.expression, name);
  }

  /** What the module that an expression loads, or stands for, exports under the name. */
  exported(expression: ts.Expression, name: string): ts.Symbol | undefined {
    const source = this.#source(expression, 0);
    const module = source === undefined ? undefined : this.#checker.getSymbolAtLocation(source);
    if (module === undefined) return undefined;
    return this.#checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  }

  /**
   * What each module that a variable may be has under the name; of modules alike the type checker names only one. The
   * names are those of such variables: nothing else is looked at.
   */
  chosen(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    among: ReadonlySet<string>,
  ): readonly ts.Symbol[] {
    const owner = bare(node.expression);
    const name = memberName(node);
    if (name === undefined || !ts.isIdentifier(owner) || !among.has(owner.text)) return [];
    const choice = this.#initialiser(owner);
    return choice === undefined ? [] : branchesOf(choice).flatMap((branch) => this.exported(branch, name) ?? []);
  }

  #source(expression: ts.Expression, depth: number): ts.SourceFile | undefined {
    const specifier = this.#waysOut.loadedSpecifier(expression);
    if (specifier !== undefined) {
      const resolution = this.#project.resolve(specifier, expression.getSourceFile().fileName, 'require');
      return resolution.kind === 'module' ? this.#project.program().getSourceFile(resolution.path) : undefined;
    }
    const node = bare(expression);
    const initialiser = depth > DEEPEST ? undefined : this.#initialiser(node);
    return initialiser === undefined ? undefined : this.#source(initialiser, depth + 1);
  }

  #initialiser(node: ts.Expression): ts.Expression | undefined {
    if (!ts.isIdentifier(node)) return undefined;
    const declaration = this.#checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
    return ts.isIdentifier(declaration.name) ? declaration.initializer : undefined;
  }
}

/** `live ? await import('./live.js') : await import('./mock.js')`. */
export function isChoiceOfModules(expression: ts.Expression | undefined): boolean {
  if (expression === undefined) return false;
  const branches = branchesOf(expression);
  return branches.length > 1 && branches.some(isLoad);
}

function branchesOf(expression: ts.Expression): readonly ts.Expression[] {
  const node = bare(expression);
  return ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse].flatMap(branchesOf) : [node];
}

export function isLoad(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node)) return false;
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || calleeSpelling(node.expression) === 'require';
}
