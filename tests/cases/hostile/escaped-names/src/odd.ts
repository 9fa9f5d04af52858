// expect none
import { readFileSync } from 'node:fs';

function quietName(): Buffer {
  return readFileSync('odd');
}
export { quietName as "odd name" };
