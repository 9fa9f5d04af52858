export interface Figures {
  readonly rounds: number;
  readonly kills: number;
  /** Rows that a writer reported, and rows whose writer was killed before it could. */
  readonly reported: number;
  readonly unreported: number;
  /** How often the document was read and found whole. */
  readonly looks: number;
  /** Writers that left a temporary file behind when they were killed; the next writer removed it. */
  readonly inTheAct: number;
}

export function runRounds(rounds: number, seed: number): Promise<Figures>;
