import { Tail } from 'tail';
import ts from 'typescript';
import Parser from 'web-tree-sitter';

const host = { ...ts.sys, readFile: (path: string) => ts.sys.readFile(path) };
const service = ts.createLanguageService({ getScriptFileNames: () => [] });

function read(system: ts.System, path: string): string | undefined {
  return system.fileExists(path) ? system.readFile(path, 'utf8') : undefined;
}

setInterval(() => {
  ts.sys.readDirectory('.', ['.ts']); // expect: violation typescript#System.readDirectory
  read(ts.sys, 'a.ts'); // expect: violation src/main.ts#read
  host.readFile('b.ts'); // expect: violation src/main.ts#host.readFile
  ts.sys.resolvePath('c.ts');
  ts.createProgram(['d.ts'], {}); // expect: violation typescript#createProgram
  ts.createSolutionBuilder({}, [], {}).build(); // expect: violation typescript#SolutionBuilder.build
  ts.transpileModule('', {});
}, 1000);

setInterval(() => {
  const path = ts.findConfigFile('.', ts.sys.fileExists); // expect: violation typescript#System.fileExists
  const { config } = ts.readConfigFile(path ?? '', () => '{}');
  ts.parseJsonConfigFileContent(config, ts.sys, '.'); // expect: violation typescript#parseJsonConfigFileContent
  ts.resolveModuleName('e', 'f.ts', {}, ts.sys); // expect: violation typescript#resolveModuleName
}, 1000);

/** What a language server does all day is judged where the document enables it. */
setInterval(() => {
  service.getSemanticDiagnostics('g.ts');
  service.getProgram()?.emit();
  new Parser().parse('');
}, 1000);

setInterval(() => {
  const tail = new Tail('h.log'); // expect: violation tail#Tail
  tail.unwatch();
}, 1000);
