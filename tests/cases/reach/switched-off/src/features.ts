export interface Features {
  readonly cleanup: boolean;
}

/** What the environment says is known when the daemon runs. */
export function featuresOf(given: Partial<Features> | undefined): Features {
  return { cleanup: process.env.CLEANUP === '1', ...given };
}
