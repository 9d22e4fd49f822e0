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

/**
 * Stands in every mail of ours with the attempt's id: a copy in the Sent folder and a returned mail are known by it even
 * when a relay has rewritten the Message-ID.
 */
export const ATTEMPT_HEADER = "X-Outreach-Attempt";

/** Who asked for the mail: a person in the composer, a campaign's step, or an answer to a reply. */
export const ATTEMPT_KINDS = ["composer", "step", "follow_up"] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

/** Why a mail is proven unsent. `aborted`: we stopped it ourselves before the body. */
export const UNSENT_REASONS = [
  "connection",
  "timeout",
  "tls",
  "auth",
  "sender_refused",
  "recipient_refused",
  "message_refused",
  "aborted",
] as const;
export type UnsentReason = (typeof UNSENT_REASONS)[number];

/** What a person reads of a failed mail; never a server's own words. */
export const UNSENT_LABELS: Record<UnsentReason, string> = {
  connection: "The mail server could not be reached",
  timeout: "The mail server did not answer in time",
  tls: "The mail server offered no secure connection that can be trusted",
  auth: "The mail server refused the login",
  sender_refused: "The mail server refused the sender's address",
  recipient_refused: "The recipient's address was refused",
  message_refused: "The mail was refused",
  aborted: "The mail was stopped before it left",
};

export const UNKNOWN_OUTCOME_LABEL = "The connection broke while the mail was handed over: it may have arrived";
