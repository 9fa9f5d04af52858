// expect unreached
/** Built before the source began to read: an old build must not hide it. */
exports.load = () => undefined;
