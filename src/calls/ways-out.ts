import * as ts from '../project/compiler.ts';
import { type RequireNames, requireNamesOf } from '../project/require-names.ts';
import type { SourceProject } from '../project/source-project.ts';
import { type ExternalPath, isProjectNode, memberOfPath } from './external.ts';
import { importedAs } from './imported-as.ts';
import { boundKey, keyOf } from './member-key.ts';
import { hasOwnBind } from './own-bind.ts';
import { bare, isModuleExports, loadedSpecifier } from './syntax.ts';

/** A star can be re-exported by the star of another module; nobody goes further. */
const LONGEST_WAY = 6;

/**
 * Ways out of the project: which module and which of its members a name or expression leads to, through imports,
 * re-exports, `require` and destructuring. Read off specifiers, so that it needs nobody's types.
 */
export class WaysOut {
  readonly #project: SourceProject;
  readonly #checker: ts.TypeChecker;
  readonly #requires = new Map<ts.SourceFile, RequireNames>();

  constructor(project: SourceProject, checker: ts.TypeChecker) {
    this.#project = project;
    this.#checker = checker;
  }

  /** A path out of the project that an expression spells: `fs.promises`, `require('fs').readFileSync`. */
  of(expression: ts.Expression, depth = 0): ExternalPath | undefined {
    const node = bare(expression);
    if (depth > LONGEST_WAY) return undefined;
    const specifier = this.loadedSpecifier(node);
    if (specifier !== undefined) return this.#ofSpecifier(specifier, node);
    if (ts.isIdentifier(node)) return this.#ofIdentifier(node, depth);
    const name = keyOf(node, this.#checker);
    if (name === undefined || name === 'call' || name === 'apply') return undefined;
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
    const base = this.of(node.expression, depth + 1);
    if (name === 'bind' && !hasOwnBind(node, this.#checker)) return undefined;
    if (base === undefined) return this.#ofNamespace(node.expression, name);
    return this.isStubbed(base) ? undefined : memberOfPath(base, name);
  }

  /** The specifier of a `require('x')`, `await import('x')` and their like. */
  loadedSpecifier(expression: ts.Expression): string | undefined {
    const source = expression.getSourceFile();
    const names = this.#requires.get(source) ?? requireNamesOf(source);
    this.#requires.set(source, names);
    return loadedSpecifier(expression, names);
  }

  /** Declarations of the package are there, and say more than a path does. */
  isStubbed(path: ExternalPath): boolean {
    if (path.builtin) return false;
    const resolution = this.#project.resolve(path.specifier, this.#project.root);
    return resolution.kind === 'package' && resolution.types !== undefined;
  }

  #ofSpecifier(specifier: string, from: ts.Node): ExternalPath | undefined {
    const resolution = this.#project.resolve(specifier, from.getSourceFile().fileName);
    if (resolution.kind !== 'builtin' && resolution.kind !== 'package') return undefined;
    return { specifier: resolution.name, builtin: resolution.kind === 'builtin', members: [] };
  }

  #ofIdentifier(node: ts.Identifier, depth: number): ExternalPath | undefined {
    const symbol = this.#symbolOf(node);
    if (symbol === undefined) return undefined;
    if ((symbol.flags & ts.SymbolFlags.Alias) !== 0) return this.ofAlias(symbol);
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined || !isProjectNode(declaration)) return undefined;
    if (ts.isBindingElement(declaration)) return this.ofBinding(declaration, depth + 1);
    if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined) return undefined;
    const initialiser = bare(declaration.initializer);
    if (ts.isCallExpression(initialiser) && this.loadedSpecifier(initialiser) === undefined) return undefined;
    return ts.isIdentifier(declaration.name) ? this.of(initialiser, depth + 1) : undefined;
  }

  #symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(node.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.#checker.getSymbolAtLocation(node);
  }

  ofBinding(declaration: ts.BindingElement, depth = 0): ExternalPath | undefined {
    const name = boundKey(declaration, this.#checker);
    if (name === undefined || declaration.dotDotDotToken !== undefined || depth > LONGEST_WAY) return undefined;
    const owner = declaration.parent.parent;
    if (ts.isBindingElement(owner)) {
      const outer = this.ofBinding(owner, depth + 1);
      return outer === undefined ? undefined : memberOfPath(outer, name);
    }
    if (!ts.isVariableDeclaration(owner) || owner.initializer === undefined) return undefined;
    const base = this.of(owner.initializer, depth + 1);
    return base === undefined || this.isStubbed(base) ? undefined : memberOfPath(base, name);
  }

  /** Follows an import or re-export to the specifier that leaves the project, if it does. */
  ofAlias(symbol: ts.Symbol): ExternalPath | undefined {
    let at: ts.Symbol | undefined = symbol;
    let last: ReturnType<typeof importedAs>;
    let from: ts.Node | undefined;
    for (let step = 0; at !== undefined && step < 12; step += 1) {
      const declaration: ts.Declaration | undefined = at.declarations?.[0];
      if (declaration === undefined) break;
      from = declaration;
      last = importedAs(declaration, (expression) => this.loadedSpecifier(expression));
      const path = last === undefined ? undefined : this.#ofSpecifier(last.specifier, declaration);
      if (path !== undefined && last !== undefined) return last.member === '*' ? path : memberOfPath(path, last.member);
      if ((at.flags & ts.SymbolFlags.Alias) === 0) return undefined;
      at = this.#checker.getImmediateAliasedSymbol(at);
    }
    if (last === undefined || from === undefined || last.member === '*') return undefined;
    return this.#throughStars(last.specifier, last.member, from);
  }

  /** A member of a namespace that the module behind it has from somewhere: `files.readJsonSync`. */
  #ofNamespace(expression: ts.Expression, name: string): ExternalPath | undefined {
    const node = bare(expression);
    const symbol = ts.isIdentifier(node) ? this.#symbolOf(node) : undefined;
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined || symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0)
      return undefined;
    const imported = importedAs(declaration, (each) => this.loadedSpecifier(each));
    if (imported === undefined || imported.member !== '*') return undefined;
    const known = this.#checker.getExportsOfModule(this.#checker.getAliasedSymbol(symbol));
    if (known.some((exported) => exported.name === name)) return undefined;
    return this.#throughStars(imported.specifier, name, declaration);
  }

  /**
   * `export * from 'fs-extra'`, or a module that is the package, where the name comes from nowhere else: without the package's types nobody says
   * which names it has, so the first package is meant.
   */
  #throughStars(specifier: string, name: string, from: ts.Node, depth = 0): ExternalPath | undefined {
    const resolution = this.#project.resolve(specifier, from.getSourceFile().fileName);
    const source = resolution.kind === 'module' ? this.#project.program().getSourceFile(resolution.path) : undefined;
    if (source === undefined || depth > LONGEST_WAY) return undefined;
    for (const statement of source.statements) {
      const whole = wholeExport(statement);
      const path =
        whole === undefined ? this.#throughStar(statement, name, depth) : this.#untyped(this.of(whole), name);
      if (path !== undefined) return path;
    }
    return undefined;
  }

  #throughStar(statement: ts.Statement, name: string, depth: number): ExternalPath | undefined {
    if (!ts.isExportDeclaration(statement) || statement.exportClause !== undefined) return undefined;
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteralLike(moduleSpecifier)) return undefined;
    const path = this.#ofSpecifier(moduleSpecifier.text, statement);
    if (path !== undefined) return this.#untyped(path, name);
    return this.#throughStars(moduleSpecifier.text, name, statement, depth + 1);
  }

  /** Where there are types, they have been asked. */
  #untyped(path: ExternalPath | undefined, name: string): ExternalPath | undefined {
    return path === undefined || path.builtin || this.isStubbed(path) ? undefined : memberOfPath(path, name);
  }
}

/** `module.exports = require('fs-extra')` and `export = files`: the module is what the expression is. */
function wholeExport(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExportAssignment(statement)) return statement.isExportEquals === true ? statement.expression : undefined;
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, right, operatorToken } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && isModuleExports(left) ? right : undefined;
}
