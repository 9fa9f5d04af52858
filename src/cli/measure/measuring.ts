/** What `measure` may do besides: start the command that the user names, and keep its samples for as long as it runs. */
export interface Measuring {
  /** URL of the module that every process under the command loads first. */
  readonly probe: string;
  /** Makes a folder of its own for samples. */
  readonly makeFolder: () => string;
  readonly removeFolder: (path: string) => void;
  /** Texts of the files in a folder, by name; none where there is no such folder. */
  readonly filesIn: (path: string) => ReadonlyMap<string, string>;
  readonly realPath: (path: string) => string;
  /** Runs a command to its end; its output goes to stderr, signals go on to it. */
  readonly run: (command: readonly string[], options: RunOptions) => Promise<Ended>;
}

export interface RunOptions {
  readonly cwd: string;
  /** Added to the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Called when the command runs; never for one that cannot be started. */
  readonly started: () => void;
}

/** How a command ended. `stopped`: by a signal that was sent to fence, and passed on. */
export type Ended =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly why: string };
