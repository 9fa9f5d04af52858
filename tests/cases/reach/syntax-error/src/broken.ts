// expect reached
export const broken = {
  a: 1;; // expect: gap syntax-error
};
