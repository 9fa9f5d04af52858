import * as ts from '../project/compiler.ts';
import type { SourceProject } from '../project/source-project.ts';
import { bare, memberName } from './syntax.ts';
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

  #source(expression: ts.Expression, depth: number): ts.SourceFile | undefined {
    const specifier = this.#waysOut.loadedSpecifier(expression);
    if (specifier !== undefined) {
      const resolution = this.#project.resolve(specifier, expression.getSourceFile().fileName, 'require');
      return resolution.kind === 'module' ? this.#project.program().getSourceFile(resolution.path) : undefined;
    }
    const node = bare(expression);
    if (!ts.isIdentifier(node) || depth > DEEPEST) return undefined;
    const declaration = this.#checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
      return undefined;
    return ts.isIdentifier(declaration.name) ? this.#source(declaration.initializer, depth + 1) : undefined;
  }
}
