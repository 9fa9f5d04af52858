// expect none
export const READ = 'readFileSync';
export enum Method {
  Exists = 'existsSync',
  Read = 'readFile',
}
export const NAMES = { write: 'writeFileSync', later: 'writeFile' } as const;
