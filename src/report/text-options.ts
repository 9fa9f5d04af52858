import type { Colours } from './colours.ts';

/** How places and their source are shown. */
export interface Look {
  readonly colours: Colours;
  /** Source of a file the report names, for code frames. */
  readonly source: (file: string) => string | undefined;
  /** Put before every path, for a working directory that is not the project's: `packages/api/`. */
  readonly prefix: string;
  /** Makes the commands in a text work from where the user stands. */
  readonly commands: (text: string) => string;
}

/** What the text rendering needs beyond the document: the look, and what a deterministic document cannot hold. */
export interface TextOptions extends Look {
  /** `quiet`: a line per error and nothing else. */
  readonly detail: 'full' | 'quiet';
  readonly showAllowed: boolean;
  readonly maxFindings: number;
  readonly run: RunFacts;
}

export interface RunFacts {
  readonly seconds: number;
  /** Age in days of the oldest evidence in the document; undefined when no row has any. */
  readonly oldestEvidenceDays: number | undefined;
}
