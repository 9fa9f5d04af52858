// expect reached
// expect none
export async function run(): Promise<void> {}
