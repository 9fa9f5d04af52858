// expect none
export const toThread = async <R>(fn: () => R): Promise<R> => {
  throw new Error(fn.name);
};
