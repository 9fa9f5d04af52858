// expect unreached
/** What the name above would match if it were a pattern. */
export {};
