/** Written by hand: what stands in `src` goes by another name. */
exports.quiet = () => undefined;
