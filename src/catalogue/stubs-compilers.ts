import { LANGUAGE_SERVICE_QUERIES } from './packages-compilers.ts';
import { words } from './write-rows.ts';

const methods = (names: string, answer = 'any'): string =>
  words(names)
    .map((name) => `      ${name}(...args: any[]): ${answer};`)
    .join('\n');

const functions = (names: string, answer = 'any'): string =>
  words(names)
    .map((name) => `    function ${name}(...args: any[]): ${answer};`)
    .join('\n');

export const TYPESCRIPT_STUB = `
  declare namespace ts {
    interface System {
      args: string[];
      newLine: string;
      useCaseSensitiveFileNames: boolean;
${methods(`readFile writeFile fileExists directoryExists createDirectory getDirectories readDirectory realpath
  getModifiedTime setModifiedTime deleteFile getFileSize resolvePath createHash getExecutingFilePath getCurrentDirectory
  write watchFile watchDirectory exit setTimeout`)}
    }
    interface LanguageService {
${methods(LANGUAGE_SERVICE_QUERIES.replace('getProgram', ''))}
      getProgram(): Program | undefined;
      [member: string]: any;
    }
    interface Program {
${methods('emit getSemanticDiagnostics')}
      [member: string]: any;
    }
    interface BuilderProgram {
${methods('emit getSemanticDiagnostics')}
      getProgram(): Program;
      [member: string]: any;
    }
    interface SolutionBuilder<T = any> {
${methods('build buildReferences')}
      [member: string]: any;
    }
    let sys: System;
${functions('createProgram', 'Program')}
${functions('createIncrementalProgram', 'BuilderProgram')}
${functions('createLanguageService', 'LanguageService')}
${functions('createSolutionBuilder createSolutionBuilderWithWatch', 'SolutionBuilder')}
${functions(`createWatchProgram transpile transpileModule transpileDeclaration getPreEmitDiagnostics resolveModuleName
  resolveTypeReferenceDirective getAutomaticTypeDirectiveNames parseJsonConfigFileContent
  parseJsonSourceFileConfigFileContent getParsedCommandLineOfConfigFile`)}
    function findConfigFile(folder: string, fileExists: (path: string) => boolean, name?: string): string | undefined;
    function readConfigFile(path: string, readFile: (path: string) => string | undefined): { config?: any; error?: any };
  }
  export = ts;
`;

/** Older versions export the class itself, newer ones a module that has it. */
export const TREE_SITTER_STUB = `
  declare namespace Sitter {
    class Parser {
      constructor();
      static init(...args: any[]): Promise<void>;
      parse(...args: any[]): any;
      [member: string]: any;
    }
    class Language {
      static load(...args: any[]): Promise<Language>;
      [member: string]: any;
    }
  }
  declare namespace Parser {
    type Parser = Sitter.Parser;
    type Language = Sitter.Language;
    type Tree = any;
    type SyntaxNode = any;
    type Node = any;
    type Point = any;
    type Range = any;
    type Edit = any;
    type TreeCursor = any;
    type Query = any;
    type QueryMatch = any;
    type QueryCapture = any;
    type Options = any;
    type Input = any;
  }
  declare const Parser: typeof Sitter.Parser & {
    Parser: typeof Sitter.Parser;
    Language: typeof Sitter.Language;
    Query: any;
    [member: string]: any;
  };
  type Parser = Sitter.Parser;
  export = Parser;
`;
