// expect none
export const spaced = (): number => 1;
