// expect unreached
/** Built beside its source. */
export const both = () => undefined;
