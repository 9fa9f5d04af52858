import ts from 'typescript';
import { Language, Parser } from 'web-tree-sitter';

const service: ts.LanguageService = ts.createLanguageService({ getScriptFileNames: () => [] });

class Documents {
  constructor(private readonly languages: ts.LanguageService) {}

  complete(path: string): unknown {
    return this.languages.getCompletionsAtPosition(path, 0, undefined);
  }
}
const documents = new Documents(service);

setInterval(() => {
  documents.complete('a.ts'); // expect: violation src/main.ts#Documents.complete
  service.getSemanticDiagnostics('b.ts'); // expect: violation typescript#LanguageService.getSemanticDiagnostics
  service.getOutliningSpans('c.ts');
  service.cleanupSemanticCache();
  ts.createProgram(['d.ts'], {}).emit(); // expect: violation typescript#createProgram; violation typescript#Program.emit
  ts.transpileModule('', {}); // expect: violation typescript#transpileModule
}, 1000);

setInterval(async () => {
  const parser = new Parser();
  parser.setLanguage(await Language.load('e.wasm'));
  parser.parse(''); // expect: violation web-tree-sitter#Parser.parse
  JSON.parse('1'); // expect: violation lib#JSON.parse
}, 1000);
