import ts from 'typescript';

const host = { ...ts.sys, readFile: (path: string) => ts.sys.readFile(path) };

function read(system: ts.System, path: string): string | undefined {
  return system.fileExists(path) ? system.readFile(path, 'utf8') : undefined;
}

setInterval(() => {
  ts.sys.readDirectory('.', ['.ts']); // expect: violation typescript#System.readDirectory
  read(ts.sys, 'a.ts'); // expect: violation src/main.ts#read
  host.readFile('b.ts'); // expect: violation src/main.ts#host.readFile
  ts.sys.resolvePath('c.ts');
  ts.createProgram(['d.ts'], {});
  ts.forEachChild(ts.createProgram([], {}), (node: unknown) => node);
}, 1000);
