// expect reached
// expect none
export const name = (): string => 'name';
