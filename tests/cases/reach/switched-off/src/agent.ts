import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Features, featuresOf } from './features.ts';

export interface Options {
  readonly name: string;
  readonly recording: boolean;
  readonly trace?: boolean;
  readonly sandbox?: { readonly enabled?: boolean; readonly kind: 'own' | 'shared' };
  readonly features?: Partial<Features>;
}

interface Execution {
  readonly isolation?: { readonly enabled: boolean };
}

function argumentsOf(execution: Execution): object {
  return { ...(execution.isolation || {}) };
}

interface Recorder {
  record(line: string): void;
}

class FileRecorder implements Recorder {
  record(line: string): void {
    appendFileSync('record', line); // expect: unreached node:fs#appendFileSync
  }
}

class NoRecorder implements Recorder {
  record(): void {}
}

function recorderFor(recording: boolean): Recorder {
  return recording ? new FileRecorder() : new NoRecorder();
}

export class Agent {
  readonly #options: Options;
  readonly #recorder: Recorder;
  private readonly trace: boolean;
  private readonly sandbox: { readonly enabled: boolean; readonly kind: string };
  private readonly execution: Execution;
  private readonly features: Features;
  private idle = true;

  constructor(options: Options) {
    this.#options = options;
    this.#recorder = recorderFor(options.recording);
    this.trace = options.trace ?? false;
    this.sandbox = options.sandbox
      ? { enabled: options.sandbox.enabled || false, kind: options.sandbox.kind }
      : { enabled: false, kind: 'none' };
    this.execution = { isolation: this.sandbox };
    this.features = featuresOf(options.features);
  }

  get isTraced(): boolean {
    return this.trace;
  }

  isSandboxed(): boolean {
    return this.sandbox.enabled;
  }

  /** Nobody makes one that records, traces or is sandboxed: of those there is nothing to say. */
  async answer(): Promise<void> {
    readFileSync(this.#options.name); // expect: violation node:fs#readFileSync
    if (this.#options.recording) appendFileSync('log', 'answered');
    this.#recorder.record('answered');
    if (this.isTraced && this.idle) writeFileSync('trace', 'answered');
    if (this.isSandboxed()) rmSync('sandbox', argumentsOf(this.execution));
    if (this.execution.isolation?.enabled) rmSync('isolated');
    if (this.sandbox.kind === 'shared') rmSync('shared');
    if (!this.trace) statSync('untraced'); // expect: violation node:fs#statSync
    this.#open({ exclusive: false });
    if (this.features.cleanup) rmSync('old'); // expect: violation node:fs#rmSync
    this.idle = !this.idle;
  }

  #open({ exclusive = true }: { readonly exclusive?: boolean }): void {
    if (exclusive) writeFileSync('lock', '');
  }
}

/** Beside the agent for whoever tests with it; nobody here calls it. */
export function recordingAgent(options: Partial<Options>): Agent {
  return new Agent({ name: 'test', recording: true, trace: true, ...options });
}
