const INTERVAL_MS = 50;

/** Beats for as long as the event loop turns, as a health check or a socket's keep-alive does. */
export function startHeartbeat() {
  const started = performance.now();
  let last = started;
  let beats = 0;
  let longestSilence = 0;

  setInterval(() => {
    const now = performance.now();
    longestSilence = Math.max(longestSilence, now - last);
    last = now;
    beats += 1;
  }, INTERVAL_MS);

  return {
    summary(): string {
      const due = Math.floor((performance.now() - started) / INTERVAL_MS);
      const silence = Math.max(longestSilence, performance.now() - last);
      return `${beats} of ${due} heartbeats, longest silence ${Math.round(silence)} ms`;
    },
  };
}
