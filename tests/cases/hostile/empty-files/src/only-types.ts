// expect reached
export interface Nothing {}
