/** The newest ended poll of a mailbox, and how many in a row had failed by then. */
export type LastPoll = {
  startedAt: Date;
  failuresInRow: number;
  errorCode: string | null;
  /** Whether its time was up before it had read all that is there. */
  cutByTime: boolean;
};

/** A scheduler that ticks once a minute must not find a poll due a second too early. */
const SLACK_MS = 15_000;
const MINUTE_MS = 60_000;
/** Providers lock accounts whose password is wrong again and again. */
const REFUSED = new Set(["login_failed", "token_failed"]);
const LONGEST_PAUSE_MINUTES = 60;

/** Whether it is time to poll. A poll that ran out of time is gone on with at once; a refused login is tried more and more rarely, up to once an hour; everything else in its turn. */
export function pollIsDue(last: LastPoll | null, intervalMinutes: number, now: Date): boolean {
  if (!last || last.cutByTime) return true;
  const refusals = REFUSED.has(last.errorCode ?? "") ? last.failuresInRow : 0;
  const longest = Math.max(intervalMinutes, LONGEST_PAUSE_MINUTES);
  const pauseMinutes = Math.min(intervalMinutes * 2 ** Math.max(0, refusals - 1), longest);
  return now.getTime() - last.startedAt.getTime() >= pauseMinutes * MINUTE_MS - SLACK_MS;
}
