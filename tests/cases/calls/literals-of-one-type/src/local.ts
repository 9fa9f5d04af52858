import { readFileSync } from 'node:fs';

const check = (user: string): boolean => readFileSync(user).length > 0;
const reset = (user: string): boolean => readFileSync(user).length === 0; // expect: unreached node:fs#readFileSync
export default { check, forget: reset };
