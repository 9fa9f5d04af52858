export function guard(action: (text: string) => unknown): () => Promise<void> {
  return async () => {
    try {
      action('guarded'); // expect: violation node:child_process#execSync in guard.anonymous
    } catch {}
  };
}
export async function withLock<T>(action: () => T): Promise<T> {
  return await exclusive(async () => action());
}
async function exclusive<T>(action: () => Promise<T>): Promise<T> {
  await undefined;
  return await action();
}
/** Not async: whoever calls what it answers is held by the call. */
export function logged(action: () => void): () => void {
  return () => action();
}
