export interface Files {
  readFileSync(path: string, encoding: 'utf8'): string;
}
export interface Disk {
  readFile(path: string): string | undefined;
  fileExists(path: string): boolean;
  resolvePath?(path: string): string;
}
export interface Sql {
  exec(text: string): unknown;
}
export interface Statement {
  get(): unknown;
}
