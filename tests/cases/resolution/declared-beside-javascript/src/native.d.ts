export declare const read: () => unknown;
export declare const quiet: () => number;
