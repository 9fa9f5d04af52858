/** A blocking call that takes this long or longer may not stay on the loop, unless the document says otherwise. */
export const DEFAULT_THRESHOLD_MS = 50;
