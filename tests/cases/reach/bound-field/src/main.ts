import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

interface Listening {
  readonly listener: () => void;
  readonly other: () => void;
}

/** A field that holds a bound method answers for the interface as a method would. */
class State implements Listening {
  readonly listener = this.handle.bind(this);
  readonly other = this.quiet.bind(this);
  private handle(): void {
    readFileSync('state'); // expect: violation node:fs#readFileSync in State.handle
  }
  private quiet(): void {
    readFileSync('quiet'); // expect: unreached node:fs#readFileSync
  }
}

const state: Listening = new State();
new EventEmitter().on('revision', state.listener);
