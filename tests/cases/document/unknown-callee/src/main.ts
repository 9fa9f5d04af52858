export function build(): void {}
export async function load(): Promise<void> {}
