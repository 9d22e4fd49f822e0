const MINUTE_MS = 60_000;

/** Waits after the first, second, third and fourth temporary refusal. Source: spec 2 "The pipeline". */
const WAITS_MINUTES = [2, 4, 8, 16] as const;
/** Greylisting asks for patience: up to two hours in all. */
const GREYLIST_WAITS_MINUTES = [2, 4, 8, 16, 30, 60] as const;
const GREYLIST_CODE = 450;
const JITTER_SHARE = 0.2;

/**
 * When a queued mail that was refused for now is tried again; null when it has been tried often enough. `tries` counts
 * those made (at least 1); `random` (0 to 1) spreads mails that failed together by a fifth either way.
 */
export function retryAt(failure: { tries: number; code: number | null; now: Date; random: number }): Date | null {
  const waits = failure.code === GREYLIST_CODE ? GREYLIST_WAITS_MINUTES : WAITS_MINUTES;
  const minutes = waits[failure.tries - 1];
  if (minutes === undefined) return null;
  const jitter = 1 + (failure.random * 2 - 1) * JITTER_SHARE;
  return new Date(failure.now.getTime() + minutes * MINUTE_MS * jitter);
}
