/** What became of one mail. Source: spec 1 "Attempt status". */
export const ATTEMPT_STATUSES = ["queued", "sending", "sent", "failed", "unknown", "bounced", "cancelled"] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

export const ATTEMPT_STATUS_LABELS: Record<AttemptStatus, string> = {
  queued: "Queued",
  sending: "Sending",
  sent: "Delivered",
  failed: "Failed",
  unknown: "Outcome unknown",
  bounced: "Bounced",
  cancelled: "Cancelled",
};

/**
 * How far an SMTP conversation came. `claimed`: nothing of the body has left, so a failure is provably unsent.
 * `body`: the server had said 354, so without an answer the outcome is unknown. `accepted`: the server said 250.
 */
export const ATTEMPT_PHASES = ["claimed", "body", "accepted"] as const;
export type AttemptPhase = (typeof ATTEMPT_PHASES)[number];

/** Who asked for the mail: a person in the composer, a campaign's step, or an answer to a reply. */
export const ATTEMPT_KINDS = ["composer", "step", "follow_up"] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];
