// expect unreached
/** Bundled into the package's own folder, where the source is not. */
exports.scan = () => undefined;
