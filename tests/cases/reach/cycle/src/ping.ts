// expect reached
// expect none
import { pong } from './pong.ts';

export function ping(count: number): void {
  pong(count);
}
export const name = 'ping';
