// expect worker
// expect none
export {};
