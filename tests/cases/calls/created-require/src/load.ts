// expect none
export function load(name: string) {
  return { readFileSync: (path: string) => `${name} ${path}` };
}
