// expect none
/** readFileSync('a') in a comment, as in `execSync('ls')`. */
const text = "readFileSync('a')";
const more = `execSync(${text})`;
const pattern = /readFileSync\('a'\)/;
type Reader = typeof import('node:fs').readFileSync;
interface Files {
  readFileSync(path: string): string;
}
declare function execSync(command: string): string;
enum Names {
  readFileSync = 'readFileSync',
}
setInterval(() => {
  console.log(text, more, pattern, Names.readFileSync, null as unknown as Reader | Files);
  label: for (const readFileSync of ['a']) if (readFileSync) break label;
}, 1000);
