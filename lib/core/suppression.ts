/** Why somebody is not mailed any more. Source: spec 2 "Suppression list". */
export const SUPPRESSION_REASONS = [
  "not_interested",
  "unsubscribe",
  "hard_bounce",
  "policy_rejection",
  "soft_bounces",
  "complaint",
  "manual",
  "import",
  "legal",
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export const SUPPRESSION_LABELS: Record<SuppressionReason, string> = {
  not_interested: "Declined",
  unsubscribe: "Opted out",
  hard_bounce: "Address does not exist",
  policy_rejection: "Refused by policy",
  soft_bounces: "Bounced repeatedly",
  complaint: "Complained",
  manual: "Added by hand",
  import: "Imported",
  legal: "Legal",
};

/** These can never be released. */
export const UNRELEASABLE_REASONS: readonly SuppressionReason[] = ["legal", "complaint"];

/** An address stops one person; a domain stops everybody at it. Suppressing jane@gmail.com never stops gmail.com. */
export const SUPPRESSION_SCOPES = ["address", "domain"] as const;
export type SuppressionScope = (typeof SUPPRESSION_SCOPES)[number];

export const SUPPRESSION_SOURCES = ["reply", "bounce", "person", "import", "link"] as const;
export type SuppressionSource = (typeof SUPPRESSION_SOURCES)[number];
