export interface SyntheticOptions {
  readonly features?: number;
  /** Absolute folders of type packages, for the tsconfig. */
  readonly typeRoots: readonly string[];
}

export function syntheticFiles(options: SyntheticOptions): ReadonlyMap<string, string>;
export function linesOf(files: ReadonlyMap<string, string>): number;
export function writeFiles(files: ReadonlyMap<string, string>, folder: string): void;
