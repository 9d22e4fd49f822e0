const MINUTE_MS = 60_000;
const FIRST_PAUSE_MINUTES = 15;
const LONGEST_PAUSE_MINUTES = 240;
const BUSY_CODE = 421;
/** Enhanced codes of security and policy speak of the sender. Source: RFC 3463 section 3.8. */
const BY_POLICY = /\b5\.7\.\d{1,3}\b/;
/** So many policy refusals in a row are no chance any more. */
const POLICY_STRIKES = 3;

export type MailboxPause = {
  /** Null: until a person resumes. */
  until: Date | null;
  reason: string;
};

/** What a refusal means for the mailbox that sent: how often in a row it was refused, and whether it rests now. */
export type Strike = { strikes: number; pause: MailboxPause | null };

/**
 * Reads a refusal that speaks of the mailbox and not of a recipient; null for any other. 421 pauses it at once, each time
 * for longer; the third 5.7.x in a row pauses it until a person has looked. Source: spec 2 "SMTP".
 */
export function strikeOf(
  refusal: { code: number | null; response: string | null },
  earlierStrikes: number,
  now: Date,
): Strike | null {
  const strikes = earlierStrikes + 1;
  if (refusal.code === BUSY_CODE) {
    const minutes = Math.min(LONGEST_PAUSE_MINUTES, FIRST_PAUSE_MINUTES * 2 ** earlierStrikes);
    const until = new Date(now.getTime() + minutes * MINUTE_MS);
    return { strikes, pause: { until, reason: "The mail server asked to wait (421)" } };
  }
  const byPolicy = refusal.code !== null && refusal.code >= 500 && BY_POLICY.test(refusal.response ?? "");
  if (!byPolicy) return null;
  const reason = `The mail server refused ${strikes} times in a row by policy (5.7)`;
  return { strikes, pause: strikes >= POLICY_STRIKES ? { until: null, reason } : null };
}

/** The pause that is kept with a mailbox, if it still lasts. */
export function pauseAt(
  mailbox: { pausedAt: Date | null; pausedUntil: Date | null; pausedReason: string | null },
  at: Date,
): MailboxPause | null {
  const { pausedAt, pausedUntil: until, pausedReason } = mailbox;
  if (pausedAt === null || (until !== null && until <= at)) return null;
  return { until, reason: pausedReason ?? "Somebody paused it" };
}
