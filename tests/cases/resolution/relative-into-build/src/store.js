// expect unreached
export const store = 1;
