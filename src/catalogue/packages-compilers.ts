import type { BlockingRow } from './rows.ts';
import { blockingRows, membersOf } from './write-rows.ts';

const source = 'source of the package';
const build = { category: 'build-tool', tier: 'cpu', source } as const;
const file = { category: 'fs', tier: 'file', source } as const;
const metadata = { category: 'fs-metadata', tier: 'metadata', source } as const;
const bySize = { category: 'cpu-by-size', tier: 'cpu', source } as const;

const sys = (names: string): string => membersOf('System', names);

/** What TypeScript asks the disk for, by itself or for a host that does not say otherwise, all of it synchronously. */
const files: readonly BlockingRow[] = [
  ...blockingRows('typescript', sys('readDirectory'), { ...file, tier: 'recursive' }),
  ...blockingRows('typescript', sys('readFile writeFile createDirectory deleteFile'), file),
  ...blockingRows('typescript', sys('fileExists directoryExists getDirectories realpath'), metadata),
  ...blockingRows('typescript', sys('getModifiedTime setModifiedTime getFileSize'), metadata),
  // They walk the folders that `include` names.
  ...blockingRows('typescript', 'parseJsonConfigFileContent parseJsonSourceFileConfigFileContent', {
    ...file,
    tier: 'recursive',
  }),
  ...blockingRows('typescript', 'getParsedCommandLineOfConfigFile', { ...file, tier: 'recursive' }),
  ...blockingRows('typescript', 'getAutomaticTypeDirectiveNames', file),
  ...blockingRows('typescript', 'resolveModuleName resolveTypeReferenceDirective', metadata),
];

/** A whole program: seconds. Who asks a program that is there already does so many times. */
const programs: readonly BlockingRow[] = [
  ...blockingRows('typescript', 'createProgram createIncrementalProgram createWatchProgram', build),
  ...blockingRows('typescript', membersOf('SolutionBuilder', 'build buildReferences'), build),
  ...blockingRows('typescript', 'transpile transpileModule transpileDeclaration getPreEmitDiagnostics', bySize),
  ...blockingRows('typescript', membersOf('Program BuilderProgram', 'emit getSemanticDiagnostics'), bySize),
];

/** Queries that bring the program up to date first, which reads files through the host. The others look at one tree. */
export const LANGUAGE_SERVICE_QUERIES = `getProgram getSyntacticDiagnostics getSemanticDiagnostics
  getSuggestionDiagnostics getCompilerOptionsDiagnostics getCompletionsAtPosition getCompletionEntryDetails
  getCompletionEntrySymbol getQuickInfoAtPosition preparePasteEditsForFile getPasteEdits getDefinitionAtPosition
  getDefinitionAndBoundSpan getTypeDefinitionAtPosition getImplementationAtPosition getDocumentHighlights
  findRenameLocations getReferencesAtPosition findReferences getFileReferences getNavigateToItems getEmitOutput
  getSignatureHelpItems getSemanticClassifications getEncodedSemanticClassifications getCodeFixesAtPosition
  getCombinedCodeFix organizeImports getTodoComments getRenameInfo getApplicableRefactors getEditsForFileRename
  getMoveToRefactoringFileSuggestions getEditsForRefactor prepareCallHierarchy provideCallHierarchyIncomingCalls
  provideCallHierarchyOutgoingCalls provideInlayHints`;

/** A language server does nothing else all day, on the loop of its one user. */
const services: readonly BlockingRow[] = blockingRows(
  'typescript',
  membersOf('LanguageService', LANGUAGE_SERVICE_QUERIES),
  bySize,
);

const parsers: readonly BlockingRow[] = [
  ...blockingRows('tree-sitter', 'Parser.parse', bySize),
  ...blockingRows('web-tree-sitter', 'Parser.parse', bySize),
];

export const COMPILER_ROWS: readonly BlockingRow[] = [...files, ...programs, ...services, ...parsers];
