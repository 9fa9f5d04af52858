// expect none
export async function step(action: () => unknown): Promise<void> {
  await undefined;
  await action();
}
export async function shared(action: () => unknown): Promise<void> {
  await undefined;
  await action();
}
