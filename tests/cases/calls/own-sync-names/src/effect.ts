// expect none
export const Effect = {
  runSync: <T>(action: () => T): T => action(),
};
