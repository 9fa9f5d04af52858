// expect unreached
export const named = (): number => 1;
