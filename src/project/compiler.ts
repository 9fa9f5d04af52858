import { ts } from 'ts-morph';

/**
 * The part of the TypeScript compiler that fence uses, as constants of a module. The compiler's own namespace keeps
 * thousands of members behind getters, so that to look a question up there costs more than its answer, and a walk asks
 * dozens of every node. Files that read source import this one as `ts`.
 */
export const {
  InternalSymbolName,
  JsxEmit,
  ModifierFlags,
  ModuleKind,
  ModuleResolutionKind,
  NodeFlags,
  ScriptKind,
  ScriptTarget,
  SymbolFlags,
  SyntaxKind,
  TypeFlags,
  canHaveDecorators,
  canHaveModifiers,
  createModuleResolutionCache,
  escapeLeadingUnderscores,
  flattenDiagnosticMessageText,
  forEachChild,
  getCombinedModifierFlags,
  getCombinedNodeFlags,
  getDecorators,
  getLineAndCharacterOfPosition,
  getModifiers,
  isAccessor,
  isArrayBindingPattern,
  isArrayLiteralExpression,
  isArrayTypeNode,
  isArrowFunction,
  isAsExpression,
  isAwaitExpression,
  isBinaryExpression,
  isBindingElement,
  isBlock,
  isBreakOrContinueStatement,
  isBreakStatement,
  isCallExpression,
  isCallSignatureDeclaration,
  isClassDeclaration,
  isClassElement,
  isClassExpression,
  isClassLike,
  isClassStaticBlockDeclaration,
  isComputedPropertyName,
  isConditionalExpression,
  isConstructSignatureDeclaration,
  isConstructorDeclaration,
  isDecorator,
  isDefaultClause,
  isDeleteExpression,
  isDoStatement,
  isElementAccessExpression,
  isEnumDeclaration,
  isEnumMember,
  isExportAssignment,
  isExportDeclaration,
  isExportSpecifier,
  isExpression,
  isExpressionStatement,
  isExpressionWithTypeArguments,
  isExternalModuleReference,
  isForInStatement,
  isForOfStatement,
  isForStatement,
  isFunctionDeclaration,
  isFunctionExpression,
  isFunctionLike,
  isFunctionTypeNode,
  isGetAccessor,
  isHeritageClause,
  isIdentifier,
  isIfStatement,
  isImportClause,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isImportSpecifier,
  isImportTypeNode,
  isIndexSignatureDeclaration,
  isInterfaceDeclaration,
  isIntersectionTypeNode,
  isIterationStatement,
  isJsxAttribute,
  isJsxOpeningLikeElement,
  isLabeledStatement,
  isLiteralExpression,
  isLiteralTypeNode,
  isMetaProperty,
  isMethodDeclaration,
  isMethodSignature,
  isModuleBlock,
  isModuleDeclaration,
  isNamedExports,
  isNamedTupleMember,
  isNamespaceExport,
  isNamespaceImport,
  isNewExpression,
  isNonNullExpression,
  isNumericLiteral,
  isObjectBindingPattern,
  isObjectLiteralElementLike,
  isObjectLiteralExpression,
  isOmittedExpression,
  isOptionalTypeNode,
  isParameter,
  isParameterPropertyDeclaration,
  isParenthesizedExpression,
  isParenthesizedTypeNode,
  isPostfixUnaryExpression,
  isPrefixUnaryExpression,
  isPrivateIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isPropertyDeclaration,
  isPropertySignature,
  isQualifiedName,
  isRestTypeNode,
  isReturnStatement,
  isSatisfiesExpression,
  isSetAccessor,
  isShorthandPropertyAssignment,
  isSourceFile,
  isSpreadAssignment,
  isSpreadElement,
  isStatement,
  isStringLiteral,
  isStringLiteralLike,
  isSwitchStatement,
  isTaggedTemplateExpression,
  isTemplateExpression,
  isTemplateSpan,
  isThrowStatement,
  isTryStatement,
  isTupleTypeNode,
  isTypeAliasDeclaration,
  isTypeElement,
  isTypeAssertionExpression,
  isTypeLiteralNode,
  isTypeNode,
  isTypeOfExpression,
  isTypeOperatorNode,
  isTypeParameterDeclaration,
  isTypeReferenceNode,
  isUnionTypeNode,
  isVariableDeclaration,
  isVariableDeclarationList,
  isVariableStatement,
  isVoidExpression,
  isWhileStatement,
  isYieldExpression,
  parseConfigFileTextToJson,
  parseJsonConfigFileContent,
  resolveModuleName,
  resolveProjectReferencePath,
} = ts;

/** All of the compiler's own file system that is used: files are read from a `Disk`. */
export const { useCaseSensitiveFileNames } = ts.sys;

/** What matching a tsconfig's `include` needs to know of a folder. */
export interface FileSystemEntries {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

type MatchFiles = (
  path: string,
  extensions: readonly string[] | undefined,
  excludes: readonly string[] | undefined,
  includes: readonly string[] | undefined,
  useCaseSensitiveFileNames: boolean,
  currentDirectory: string,
  depth: number | undefined,
  entriesOf: (path: string) => FileSystemEntries,
  realpath: (path: string) => string,
) => string[];

// What `sys.readDirectory` is made of; the compiler exports it without declaring it.
export const { matchFiles } = ts as unknown as { readonly matchFiles: MatchFiles };

export type ArrowFunction = ts.ArrowFunction;
export type BinaryExpression = ts.BinaryExpression;
export type BindingElement = ts.BindingElement;
export type BindingName = ts.BindingName;
export type BindingPattern = ts.BindingPattern;
export type Block = ts.Block;
export type CallExpression = ts.CallExpression;
export type CaseBlock = ts.CaseBlock;
export type ClassDeclaration = ts.ClassDeclaration;
export type ClassElement = ts.ClassElement;
export type ClassLikeDeclaration = ts.ClassLikeDeclaration;
export type CompilerOptions = ts.CompilerOptions;
export type ConditionalExpression = ts.ConditionalExpression;
export type ConstructorDeclaration = ts.ConstructorDeclaration;
export type Declaration = ts.Declaration;
export type Decorator = ts.Decorator;
export type ElementAccessExpression = ts.ElementAccessExpression;
export type EntityName = ts.EntityName;
export type ExportDeclaration = ts.ExportDeclaration;
export type ExportSpecifier = ts.ExportSpecifier;
export type Expression = ts.Expression;
export type ForOfStatement = ts.ForOfStatement;
export type FunctionDeclaration = ts.FunctionDeclaration;
export type FunctionExpression = ts.FunctionExpression;
export type FunctionLikeDeclaration = ts.FunctionLikeDeclaration;
export type Identifier = ts.Identifier;
export type IfStatement = ts.IfStatement;
export type ImportClause = ts.ImportClause;
export type ImportSpecifier = ts.ImportSpecifier;
export type InterfaceDeclaration = ts.InterfaceDeclaration;
export type IterationStatement = ts.IterationStatement;
export type JsxTagNameExpression = ts.JsxTagNameExpression;
export type ModuleExportName = ts.ModuleExportName;
export type ModuleResolutionCache = ts.ModuleResolutionCache;
export type ModuleResolutionHost = ts.ModuleResolutionHost;
export type NewExpression = ts.NewExpression;
export type Node = ts.Node;
export type ObjectBindingPattern = ts.ObjectBindingPattern;
export type ObjectLiteralElementLike = ts.ObjectLiteralElementLike;
export type ObjectLiteralExpression = ts.ObjectLiteralExpression;
export type ParameterDeclaration = ts.ParameterDeclaration;
export type ParseConfigHost = ts.ParseConfigHost;
export type ParsedCommandLine = ts.ParsedCommandLine;
export type Program = ts.Program;
export type PropertyAccessExpression = ts.PropertyAccessExpression;
export type PropertyDeclaration = ts.PropertyDeclaration;
export type PropertyName = ts.PropertyName;
export type PropertySignature = ts.PropertySignature;
export type ResolvedModule = ts.ResolvedModule;
export type ShorthandPropertyAssignment = ts.ShorthandPropertyAssignment;
export type SignatureDeclaration = ts.SignatureDeclaration;
export type SourceFile = ts.SourceFile;
export type Statement = ts.Statement;
export type Symbol = ts.Symbol;
export type SyntaxKind = ts.SyntaxKind;
export type TaggedTemplateExpression = ts.TaggedTemplateExpression;
export type Type = ts.Type;
export type TypeChecker = ts.TypeChecker;
export type TypeElement = ts.TypeElement;
export type TypeFlags = ts.TypeFlags;
export type TypeNode = ts.TypeNode;
export type TypeOfExpression = ts.TypeOfExpression;
export type VariableDeclaration = ts.VariableDeclaration;
