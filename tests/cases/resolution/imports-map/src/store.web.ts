// expect unreached
export const load = (): number => 1;
