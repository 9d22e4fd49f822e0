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

/** A value for each reason. */
export function mapReasons<T>(value: (reason: SuppressionReason) => T): Record<SuppressionReason, T> {
  // Safe: one entry per reason.
  return Object.fromEntries(SUPPRESSION_REASONS.map((reason) => [reason, value(reason)])) as Record<
    SuppressionReason,
    T
  >;
}

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

/** Of two reasons the stronger one stands: who opted out stays stopped when a milder label is corrected. */
const STRENGTH: Record<SuppressionReason, number> = {
  soft_bounces: 1,
  policy_rejection: 2,
  not_interested: 3,
  hard_bounce: 4,
  unsubscribe: 5,
  manual: 6,
  import: 6,
  complaint: 7,
  legal: 7,
};

/** A stop with its end; null: for good. */
export type Stop = { reasonCode: SuppressionReason; expiresAt: Date | null };

/**
 * What becomes of a new stop where one stands for the same value. Of two the stronger reason stands, until the later of
 * both ends: a milder stop never takes the place of a stronger one, and no stop is cut short by another.
 */
export type Weighed =
  | { kind: "stands" }
  /** The standing one stays, for longer. */
  | { kind: "extends"; expiresAt: Date | null }
  /** The new one takes its place, with this end. */
  | { kind: "replaces"; expiresAt: Date | null };

export function weigh(stop: Stop, standing: Stop, now: Date): Weighed {
  if (isOver(standing, now)) return { kind: "replaces", expiresAt: stop.expiresAt };
  const outlasts = endOf(stop) > endOf(standing);
  const expiresAt = outlasts ? stop.expiresAt : standing.expiresAt;
  const strength = STRENGTH[stop.reasonCode] - STRENGTH[standing.reasonCode];
  if (strength > 0 || (strength === 0 && outlasts)) return { kind: "replaces", expiresAt };
  return outlasts ? { kind: "extends", expiresAt } : { kind: "stands" };
}

function endOf({ expiresAt }: Stop): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

export function isOver(stop: Stop, now: Date): boolean {
  return stop.expiresAt !== null && stop.expiresAt <= now;
}
