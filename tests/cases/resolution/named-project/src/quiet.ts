// expect none
export const quiet = (): number => 1;
