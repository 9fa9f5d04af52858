import type { Audit } from '../audit/audit.ts';
import type { Checked } from '../model/problem.ts';
import type { Analysis } from '../summary/analysis.ts';

export interface AnalyseRequest {
  /** Absolute path of the project root: the folder of the audit document, or the working directory. */
  readonly root: string;
  readonly audit: Audit;
  /** Called with the name of a stage when it has ended, for `--timings`. */
  readonly onStage: (name: string) => void;
}

/** From the document to everything that is known about the program. */
export function analyse(_request: AnalyseRequest): Checked<Analysis> {
  throw new Error('not wired yet');
}
