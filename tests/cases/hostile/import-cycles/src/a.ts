// expect none
import { b } from './b.ts';

export * from './b.ts';
export function a(times: number): void {
  if (times > 0) b(times - 1);
}
