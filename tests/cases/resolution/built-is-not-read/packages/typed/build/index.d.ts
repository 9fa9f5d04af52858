export declare const save: () => void;
