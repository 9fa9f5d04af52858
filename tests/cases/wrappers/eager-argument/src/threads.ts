// expect none
export async function toThread(fn: any, ...args: any[]): Promise<any> {
  throw new Error(`${fn} ${args.length}`);
}
