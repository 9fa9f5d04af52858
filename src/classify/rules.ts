import type { RuleId } from './verdict.ts';

export interface Rule {
  readonly severity: 'error' | 'warning';
  /** When it speaks, in one line. */
  readonly summary: string;
  /** One paragraph: what is meant, why it matters, what to do. */
  readonly docs: string;
  /** The command that mends it; undefined where only code or the document can be changed by hand. */
  readonly mend: string | undefined;
}

export const MEASURE = 'fence measure --write -- <command that runs it>';
export const SYNC = 'fence sync';

/** Every rule of the fence. */
export const RULES = {
  'bare-call': {
    severity: 'error',
    summary: 'a call holds the event loop and no row allows it',
    docs:
      'The call runs on the event loop after startup and comes down to something that holds the thread: while it runs, ' +
      'no timer fires and no socket is served. Run it in a worker, use the twin that does not block, or measure it and ' +
      'enter a safe-fast row with the measurement.',
    mend: undefined,
  },
  unwrapped: {
    severity: 'error',
    summary: 'a call that its row says is wrapped is bare',
    docs:
      'A wrapped row pins a call that must run off the loop. The call is still there, and now it runs on the loop: the ' +
      'regression the document exists to catch. Wrap it again. Arguments of a wrapper are evaluated on the loop before ' +
      'the wrapper is called, so pass the function as a value: toThread(build, store), not toThread(build(store)).',
    mend: undefined,
  },
  overdue: {
    severity: 'error',
    summary: 'a tolerated violation is past its date',
    docs:
      'A violation row tolerates a known blocking call up to and including its until date. The date has passed and the ' +
      'call is still bare. Fix the call, or decide on a new date and write it down.',
    mend: undefined,
  },
  'no-evidence': {
    severity: 'error',
    summary: 'a safe-fast row has no measurement',
    docs:
      'A call may stay on the loop because it was measured, not because somebody thinks it is fast. The row has no ' +
      'evidence, or evidence of no samples.',
    mend: MEASURE,
  },
  'over-threshold': {
    severity: 'error',
    summary: 'a safe-fast row has a measurement at or above threshold-ms',
    docs:
      'The worst measured time reaches the threshold of the document, so the call is not fast. Wrap it, make it faster ' +
      'and measure again, or make the row a violation with a date.',
    mend: undefined,
  },
  'evidence-old': {
    severity: 'error',
    summary: 'a measurement is older than max-age-days',
    docs: 'Data grow and code changes. The document asks for measurements no older than max-age-days; this one is.',
    mend: MEASURE,
  },
  'evidence-changed': {
    severity: 'error',
    summary: 'what was measured is not what runs now',
    docs:
      'The call has other arguments than when it was measured, or comes down to blocking calls that it did not reach ' +
      'then, so the measurement no longer speaks about it. Measure again.',
    mend: MEASURE,
  },
  'stale-row': {
    severity: 'error',
    summary: 'a row speaks of a call that does not exist any more',
    docs:
      'No call of that function stands in the place that the row names. A row left behind would silently allow the next ' +
      'call that happens to fit it.',
    mend: SYNC,
  },
  'moved-row': {
    severity: 'error',
    summary: 'the call of a row stands in another function or file now',
    docs:
      'The call is gone from the place that the row names, and the same call stands in exactly one other place where no ' +
      'row speaks of it. The row follows it once you have looked: a call that was fast in one place may be hot in another.',
    mend: SYNC,
  },
  'unreachable-row': {
    severity: 'error',
    summary: 'no daemon reaches the call of a row in an event-loop turn',
    docs:
      'The call exists, but nothing that a daemon runs after startup leads to it: the function is not called, its module ' +
      'is not loaded, or it runs while the daemon starts. A row left behind would silently allow the call when it comes back.',
    mend: SYNC,
  },
  'missing-wrapped': {
    severity: 'error',
    summary: 'the wrapped call of a row has disappeared',
    docs:
      'A wrapped row pins a call, and the call is gone. Perhaps the work is done elsewhere now, perhaps not at all. If it ' +
      'was removed on purpose, the row goes as well.',
    mend: SYNC,
  },
  'duplicate-row': {
    severity: 'error',
    summary: 'two rows speak of one call',
    docs:
      'A row covers one call. The second row for it either contradicts the first or would cover the next such call. ' +
      'Where a function makes the same call twice, text tells the rows apart.',
    mend: SYNC,
  },
  'unused-wrapper': {
    severity: 'warning',
    summary: 'a declared wrapper wraps nothing',
    docs:
      'No call of this wrapper moves anything that blocks off the loop. Either it is no longer used, or the callee in the ' +
      'document is not the function that the code calls.',
    mend: undefined,
  },
} as const satisfies Record<RuleId, Rule>;
