import type { Disk } from '../project/disk.ts';
import type { Measuring } from './measure/measuring.ts';

/** What a run of the program may touch. Made in `bin`; tests make their own. */
export interface Environment {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  readonly kept: KeptFiles;
  /** What the analysis reads the program from. */
  readonly disk: Disk;
  readonly now: () => Date;
  /** Milliseconds since the program began. */
  readonly elapsed: () => number;
  /** `0.1.0`. */
  readonly version: string;
  /** Differs between builds that have the same version. */
  readonly build: () => string;
  /** `node 20.20.2 linux-x64`: for bug reports. */
  readonly runtime: string;
  readonly measuring: Measuring;
  /** Runs git in a folder; undefined when there is no git, no repository, or it fails. */
  readonly git: (cwd: string, args: readonly string[]) => string | undefined;
  /** Writes the files of a commit of the repository at `top` into a folder of their own; `way` leads to what is judged. */
  readonly checkOut: (top: string, way: string, commit: string) => CheckedOut;
}

export type CheckedOut =
  | { readonly kind: 'tree'; readonly folder: string; readonly remove: () => void }
  | { readonly kind: 'failed'; readonly why: string };

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
}

/** Files by absolute path. */
export interface Files {
  read(path: string): FileRead;
  /** Makes missing folders. Returns why it could not write, or undefined when it did. */
  write(path: string, text: string): string | undefined;
  /**
   * Replaces the text of a file, under a lock, atomically and durably. `edit` gets the text as it is then, undefined when
   * there is no file, and returns the new one, or undefined to leave it; it may be called again.
   */
  update(path: string, edit: (current: string | undefined) => string | undefined): Updated;
}

/** Files that may be lost at any time. What cannot be written is not kept, and nobody is told. */
export interface KeptFiles {
  /** Makes a folder for them; false where there cannot be one. */
  prepare(folder: string): boolean;
  /** Undefined for everything but a file of the folder's own. */
  read(folder: string, name: string): Buffer | undefined;
  /** Whole or not at all. Of the files with the same extension in the folder the oldest go when there are many. */
  write(folder: string, name: string, bytes: Buffer): void;
}

export type Updated =
  | { readonly kind: 'written' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string };

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** 0 nothing to fix, 1 findings, 2 could not judge, 3 a bug of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

export function readText(files: Pick<Files, 'read'>, path: string): string | undefined {
  const read = files.read(path);
  return read.kind === 'text' ? read.text : undefined;
}
