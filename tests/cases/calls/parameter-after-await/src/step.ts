// expect none
export async function step(action: () => unknown): Promise<void> {
  await undefined;
  await action();
}
