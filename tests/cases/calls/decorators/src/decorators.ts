// expect none
export const routes: unknown[] = [];
export const Get =
  (path: string) =>
  (method: unknown, context: unknown): void => {
    routes.push([path, method, context]);
  };
export function timed<T>(method: T): T {
  return method;
}
