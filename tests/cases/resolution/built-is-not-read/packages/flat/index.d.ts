export declare const scan: () => void;
