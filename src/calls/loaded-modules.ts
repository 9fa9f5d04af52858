import * as ts from '../project/compiler.ts';
import type { SourceProject } from '../project/source-project.ts';
import { importedAs } from './imported-as.ts';
import { bare, calleeSpelling, isModuleExports, memberName } from './syntax.ts';
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
    return source === undefined ? undefined : this.#exportedBy(source, name);
  }

  #exportedBy(source: ts.SourceFile, name: string): ts.Symbol | undefined {
    const module = this.#checker.getSymbolAtLocation(source);
    const exported = module === undefined ? [] : this.#checker.getExportsOfModule(module);
    const found = exported.find((symbol) => symbol.name === name);
    if (found !== undefined) return found;
    const whole = commonExports(source).map((value) => this.#checker.getTypeAtLocation(value).getProperty(name));
    return whole.find((property) => property !== undefined);
  }

  /** What `require('./m')` answers where the module says `module.exports = …` or `export = …`. */
  required(call: ts.CallExpression): readonly ts.Expression[] {
    if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return [];
    const source = this.#source(call, 0);
    return source === undefined ? [] : commonExports(source);
  }

  /** What an import means that the type checker finds nothing for: of `module.exports` in TypeScript it knows nothing. */
  imported(declaration: ts.Declaration): { readonly whole: readonly ts.Expression[]; readonly symbol?: ts.Symbol } {
    const imported = importedAs(declaration, (each) => this.#waysOut.loadedSpecifier(each));
    const file = declaration.getSourceFile().fileName;
    const resolution = imported === undefined ? undefined : this.#project.resolve(imported.specifier, file);
    const source = resolution?.kind === 'module' ? this.#project.program().getSourceFile(resolution.path) : undefined;
    if (source === undefined || imported === undefined) return { whole: [] };
    if (imported.member === '*' || imported.member === 'default') return { whole: commonExports(source) };
    const symbol = this.#exportedBy(source, imported.member);
    return symbol === undefined ? { whole: [] } : { whole: [], symbol };
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

/** What a CommonJS module is to those who load it, as its statements say: `module.exports = …`, `export = …`. */
export function commonExports(source: ts.SourceFile): readonly ts.Expression[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return statement.isExportEquals === true ? [statement.expression] : [];
    return ts.isExpressionStatement(statement) ? givenToExports(statement.expression) : [];
  });
}

/** `exports = module.exports = value` gives it the value as well. */
export function givenToExports(node: ts.Expression): readonly ts.Expression[] {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  if (!isModuleExports(bare(node.left))) return givenToExports(bare(node.right));
  let value = bare(node.right);
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    value = bare(value.right);
  return [value];
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
